package shirushi.bridge.ort;

/**
 * The entries of ONNX Runtime's C function table that are used, by position. The table is append
 * only, so a position holds for every later library; {@link SelfCheck} calls each of them before
 * anything else does.
 */
enum Slot {
  CreateStatus(0),
  GetErrorCode(1),
  GetErrorMessage(2),
  CreateEnv(3),
  DisableTelemetryEvents(6),
  CreateSession(7),
  CreateSessionFromArray(8),
  CreateSessionOptions(10),
  SetOptimizedModelFilePath(11),
  SetSessionLogSeverityLevel(22),
  SetSessionGraphOptimizationLevel(23),
  SetIntraOpNumThreads(24),
  SessionGetInputCount(30),
  SessionGetOutputCount(31),
  SessionGetInputTypeInfo(33),
  SessionGetOutputTypeInfo(34),
  SessionGetInputName(36),
  SessionGetOutputName(37),
  CreateRunOptions(39),
  RunOptionsSetTerminate(46),
  RunOptionsUnsetTerminate(47),
  CreateTensorAsOrtValue(48),
  CreateTensorWithDataAsOrtValue(49),
  GetTensorMutableData(51),
  CastTypeInfoToTensorInfo(55),
  GetTensorElementType(60),
  GetDimensionsCount(61),
  GetDimensions(62),
  GetSymbolicDimensions(63),
  GetTensorTypeAndShape(65),
  CreateCpuMemoryInfo(69),
  MemoryInfoGetName(71),
  AllocatorFree(76),
  GetAllocatorWithDefaultOptions(78),
  ReleaseEnv(92),
  ReleaseStatus(93),
  ReleaseMemoryInfo(94),
  ReleaseSession(95),
  ReleaseValue(96),
  ReleaseRunOptions(97),
  ReleaseTypeInfo(98),
  ReleaseTensorTypeAndShapeInfo(99),
  ReleaseSessionOptions(100),
  GetAvailableProviders(125),
  ReleaseAvailableProviders(126),
  AddSessionConfigEntry(130),
  CreateAllocator(131),
  ReleaseAllocator(132),
  RunWithBinding(133),
  CreateIoBinding(134),
  ReleaseIoBinding(135),
  BindInput(136),
  BindOutput(137),
  BindOutputToDevice(138),
  GetBoundOutputValues(140),
  GetTensorMemoryInfo(194),
  SessionOptionsAppendExecutionProvider(216),
  MemoryInfoGetDeviceType(225),
  SessionOptionsSetLoadCancellationFlag(293),
  GetKeyValuePairs(298),
  RegisterExecutionProviderLibrary(301),
  GetEpDevices(303),
  SessionOptionsAppendExecutionProvider_V2(304),
  HardwareDevice_Vendor(309),
  HardwareDevice_Metadata(311),
  EpDevice_EpName(312),
  EpDevice_Device(316),
  EpDevice_MemoryInfo(374),
  CopyTensors(386);

  final int index;

  Slot(int index) {
    this.index = index;
  }
}
