@echo off
rem Starts Shirushi on Windows; the same steps as the launcher for sh beside it, without its
rem lock and its class archive.
setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=3" %%v in ('"%java%" -version 2^>^&1 ^| findstr /i /c:" version "') do if not defined version set "version=%%~v"
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if not defined version (
  echo shirushi: Java 17 or newer is needed, and no java was found ^(JAVA_HOME or PATH^) 1>&2
  exit /b 3
)
if %major% LSS 17 (
  echo shirushi: Java 17 or newer is needed, but %java% is %version% 1>&2
  exit /b 3
)

set "jar=%home%\plugin-src\target\shirushi.jar"
set "built=%home%\target\built"
set "profile="
set "sources='native-bridge\src\main','native-bridge\pom.xml','plugin-src\src\main','plugin-src\pom.xml','pom.xml','manifest\plugin.json'"
if "%~1"=="bench" (
  set "jar=%home%\bench\target\bench.jar"
  set "built=%home%\target\built-bench"
  set "profile=-Pbench"
  set "sources=%sources%,'bench\src','bench\pom.xml'"
)

pushd "%home%"
if exist "%jar%" if exist "%built%" powershell -NoProfile -Command "$b=(Get-Item '%built%').LastWriteTime; if (Get-ChildItem -Recurse %sources% | Where-Object LastWriteTime -gt $b) { exit 1 }" && goto start
where /q mvn || (
  echo shirushi: Maven ^(mvn^) is needed to build Shirushi, and was not found on the PATH 1>&2
  exit /b 3
)
echo shirushi: building, a minute or two ... 1>&2
if not exist target mkdir target
type nul > "%built%.begun"
call mvn -q -B -DskipTests %profile% package > target\build.log 2>&1 < nul
if errorlevel 1 (
  powershell -NoProfile -Command "Get-Content -Tail 20 target\build.log" 1>&2
  echo shirushi: the build failed; all that Maven said is in %home%\target\build.log 1>&2
  exit /b 3
)
move /y "%built%.begun" "%built%" > nul
echo shirushi: built 1>&2

:start
popd
if "%~1"=="bench" (
  for /f "tokens=1,*" %%a in ("%*") do "%java%" "-Dshirushi.home=%home%" -jar "%jar%" %%b
  exit /b
)
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable "-Dshirushi.home=%home%" -jar "%jar%" %*
exit /b %errorlevel%
