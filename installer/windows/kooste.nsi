; SPDX-License-Identifier: MIT
; The Windows installer. Made by installer/windows/build:
;   makensis -DVERSION=1.2.3 -DSTAGE=<folder to install> -DREMOVE=<list of its files> -DICON=<.ico>
;            -DSIDE=<.bmp, 164x314> -DOUT=<setup.exe> kooste.nsi
; Options when run: /S (silent), /CurrentUser (the default) or /AllUsers (needs an administrator), /D=<folder>
; as the last one; the uninstaller knows /S and /SETTINGS (removes the user's settings too).
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true

!define NAME "Kooste"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASS "Kooste.Workspace"

; For whom: the user alone unless she chooses otherwise. "Highest" asks nothing of a user who is not an
; administrator, and lets one who is install for everybody.
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallDir"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "Software\${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT SHCTX
!define MUI_LANGDLL_REGISTRY_KEY "Software\${NAME}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"

!define MUI_LICENSEPAGE_TEXT_TOP "$(licenceTop)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(licenceBottom)"
!define MUI_LICENSEPAGE_BUTTON "$(licenceNext)"
!insertmacro MUI_PAGE_LICENSE "${STAGE}/licences/licences.txt"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\kooste.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; NSIS has no Finnish for the page that asks for whom to install.
!define MULTIUSER_TEXT_INSTALLMODE_TITLE "Kenelle asennetaan"
!define MULTIUSER_TEXT_INSTALLMODE_SUBTITLE "Valitse, kenen käyttöön $(^NameDA) asennetaan."
!define MULTIUSER_INNERTEXT_INSTALLMODE_TOP "Asennetaanko $(^NameDA) kaikille tämän tietokoneen käyttäjille vai vain sinulle? $(^ClickNext)"
!define MULTIUSER_INNERTEXT_INSTALLMODE_ALLUSERS "Kaikille tämän tietokoneen käyttäjille"
!define MULTIUSER_INNERTEXT_INSTALLMODE_CURRENTUSER "Vain minulle"
!insertmacro MUI_LANGUAGE "Finnish"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString licenceTop ${LANG_FINNISH} "Kooste on avointa lähdekoodia. Alla ovat sen ja siihen kuuluvien kirjastojen lisenssit."
LangString licenceTop ${LANG_SWEDISH} "Kooste är öppen källkod. Nedan finns dess licens och licenserna för biblioteken som ingår."
LangString licenceTop ${LANG_ENGLISH} "Kooste is open source. Below are its licence and those of the libraries in it."
LangString licenceBottom ${LANG_FINNISH} "Lisenssit jäävät asennuskansioon (licences)."
LangString licenceBottom ${LANG_SWEDISH} "Licenserna sparas i installationsmappen (licences)."
LangString licenceBottom ${LANG_ENGLISH} "The licences stay in the installation folder (licences)."
LangString licenceNext ${LANG_FINNISH} "&Seuraava >"
LangString licenceNext ${LANG_SWEDISH} "&Nästa >"
LangString licenceNext ${LANG_ENGLISH} "&Next >"
LangString running ${LANG_FINNISH} "Kooste on käynnissä. Sulje se ja yritä uudelleen."
LangString running ${LANG_SWEDISH} "Kooste är igång. Stäng programmet och försök igen."
LangString running ${LANG_ENGLISH} "Kooste is running. Close it and try again."
LangString workspace ${LANG_FINNISH} "Koosteen työtila"
LangString workspace ${LANG_SWEDISH} "Koostes arbetsyta"
LangString workspace ${LANG_ENGLISH} "Kooste workspace"
LangString needs64 ${LANG_FINNISH} "Kooste tarvitsee 64-bittisen Windowsin."
LangString needs64 ${LANG_SWEDISH} "Kooste kräver 64-bitars Windows."
LangString needs64 ${LANG_ENGLISH} "Kooste needs a 64-bit Windows."
LangString program ${LANG_FINNISH} "Ohjelma (työtilat säilyvät)"
LangString program ${LANG_SWEDISH} "Programmet (arbetsytorna behålls)"
LangString program ${LANG_ENGLISH} "The program (workspaces are kept)"
LangString settings ${LANG_FINNISH} "Omat asetukset (kieli, viimeksi avatut)"
LangString settings ${LANG_SWEDISH} "Mina inställningar (språk, senast öppnade)"
LangString settings ${LANG_ENGLISH} "My settings (language, recent files)"

!macro refuseWhileRunning
  ; A program that runs holds its own file: it can then not be opened for writing.
  again:
  ${If} ${FileExists} "$INSTDIR\kooste.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\kooste.exe" a
    ${If} ${Errors}
      IfSilent 0 +3
        SetErrorLevel 3
        Abort
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" IDRETRY again
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(needs64)" /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  !insertmacro refuseWhileRunning
  ; Files of an older version that this one no longer has go with its own list.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode /UPGRADE _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  SetOverwrite on
  File /r "${STAGE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\kooste.exe"

  WriteRegStr SHCTX "Software\${NAME}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "Software\${NAME}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "Software\Classes\${CLASS}" "" "$(workspace)"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\kooste.exe,0"
  WriteRegStr SHCTX "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\kooste.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.kooste" "" "${CLASS}"
  WriteRegStr SHCTX "Software\Classes\.kooste\OpenWithProgids" "${CLASS}" ""

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\kooste.exe,0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ; Explorer reads the associations anew.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "un.$(program)"
  SectionIn RO
  !insertmacro refuseWhileRunning
  !include "${REMOVE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${If} ${Errors} ; not on the way to a newer version: its shortcut and registry entries go too
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "Software\${NAME}"
    DeleteRegKey SHCTX "Software\Classes\${CLASS}"
    DeleteRegValue SHCTX "Software\Classes\.kooste\OpenWithProgids" "${CLASS}"
    ReadRegStr $1 SHCTX "Software\Classes\.kooste" ""
    ${If} $1 == "${CLASS}"
      DeleteRegKey SHCTX "Software\Classes\.kooste"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
SectionEnd

; Unticked, and skipped when silent unless asked for.
Section /o "un.$(settings)"
  RMDir /r "$APPDATA\Kooste"
SectionEnd
