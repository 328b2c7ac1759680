"""What is said to the artist, in the palette's five languages."""
import os

from .qt import QtCore

WORDS = {
    "en": {
        "name": "AI Palette",
        "starting": "The palette is starting…",
        "unset": "The palette is not installed for Krita: run “shirushi host install krita”.",
        "unstartable": "The palette could not be started ({0}).",
        "stopped": "The palette has stopped several times. What it said last is in {0}.",
        "version": "The palette and its Krita plugin do not fit together: {0}",
        "elsewhere": "The palette is in another window of Krita.",
        "floating": "The palette is in a window of its own.",
        "here": "Show it here",
        "again": "Try again",
        "not added": "Krita did not add the layer.",
        "not copied": "Krita did not write the copy.",
        "unreadable": "What was stored with the picture is no text.",
        "no pixels": "This layer has no pixels of its own.",
    },
    "ja": {
        "name": "AI パレット",
        "starting": "パレットを起動しています…",
        "unset": "パレットが Krita にインストールされていません。「shirushi host install krita」を実行してください。",
        "unstartable": "パレットを起動できませんでした（{0}）。",
        "stopped": "パレットが何度も停止しました。最後の記録は {0} にあります。",
        "version": "パレットと Krita プラグインのバージョンが合いません：{0}",
        "elsewhere": "パレットは Krita の別のウィンドウにあります。",
        "floating": "パレットは独立したウィンドウにあります。",
        "here": "ここに表示",
        "again": "もう一度試す",
        "not added": "Krita がレイヤーを追加しませんでした。",
        "not copied": "Krita がコピーを書き出しませんでした。",
        "unreadable": "画像に保存された記録が文字として読めません。",
        "no pixels": "このレイヤーには自身のピクセルがありません。",
    },
    "zh-Hant": {
        "name": "AI 調色盤",
        "starting": "調色盤啟動中…",
        "unset": "調色盤尚未安裝到 Krita：請執行「shirushi host install krita」。",
        "unstartable": "無法啟動調色盤（{0}）。",
        "stopped": "調色盤多次停止。最後的記錄在 {0}。",
        "version": "調色盤與 Krita 外掛的版本不合：{0}",
        "elsewhere": "調色盤在 Krita 的另一個視窗。",
        "floating": "調色盤在自己的視窗中。",
        "here": "在此顯示",
        "again": "再試一次",
        "not added": "Krita 沒有加入圖層。",
        "not copied": "Krita 沒有寫出副本。",
        "unreadable": "隨圖片儲存的記錄不是文字。",
        "no pixels": "此圖層本身沒有像素。",
    },
    "zh-Hans": {
        "name": "AI 调色板",
        "starting": "调色板正在启动…",
        "unset": "调色板尚未安装到 Krita：请运行“shirushi host install krita”。",
        "unstartable": "无法启动调色板（{0}）。",
        "stopped": "调色板多次停止。最后的记录在 {0}。",
        "version": "调色板与 Krita 插件的版本不匹配：{0}",
        "elsewhere": "调色板在 Krita 的另一个窗口中。",
        "floating": "调色板在自己的窗口中。",
        "here": "在此显示",
        "again": "重试",
        "not added": "Krita 没有添加图层。",
        "not copied": "Krita 没有写出副本。",
        "unreadable": "随图片保存的记录不是文本。",
        "no pixels": "此图层本身没有像素。",
    },
    "ko": {
        "name": "AI 팔레트",
        "starting": "팔레트를 시작하는 중…",
        "unset": "팔레트가 Krita에 설치되지 않았습니다. ‘shirushi host install krita’를 실행하세요.",
        "unstartable": "팔레트를 시작할 수 없습니다({0}).",
        "stopped": "팔레트가 여러 번 멈췄습니다. 마지막 기록은 {0}에 있습니다.",
        "version": "팔레트와 Krita 플러그인의 버전이 맞지 않습니다: {0}",
        "elsewhere": "팔레트가 Krita의 다른 창에 있습니다.",
        "floating": "팔레트가 별도의 창에 있습니다.",
        "here": "여기에 표시",
        "again": "다시 시도",
        "not added": "Krita가 레이어를 추가하지 않았습니다.",
        "not copied": "Krita가 사본을 쓰지 않았습니다.",
        "unreadable": "그림과 함께 저장된 기록이 텍스트가 아닙니다.",
        "no pixels": "이 레이어에는 자체 픽셀이 없습니다.",
    },
}


def language():
    """Krita's own, as ja or zh-TW: it tells its choice to what it starts in LANGUAGE."""
    chosen = os.environ.get("LANGUAGE", "").split(":")[0] or QtCore.QLocale().name()
    return chosen.split(".")[0].replace("_", "-")


def say(key, *values, tongue=None):
    tongue = tongue or language()
    if tongue.startswith("zh"):
        tongue = "zh-Hant" if any(word in tongue for word in ("Hant", "TW", "HK", "MO")) else "zh-Hans"
    words = WORDS.get(tongue) or WORDS.get(tongue.split("-")[0]) or WORDS["en"]
    return words[key].format(*values)
