; SPDX-License-Identifier: MIT
; The Windows installer. Made by installer/windows/build:
;   makensis -DVERSION=1.2.3 -DSTAGE=<folder to install> -DREMOVE=<list of its files> -DICON=<.ico>
;            -DSIDE=<.bmp, 164x314> -DOUT=<setup.exe> kooste.nsi
; Options when run: /S (silent), /CurrentUser (the default) or /AllUsers (as administrator; else Windows asks, or
; silently the exit code is 5), /LANGUAGE=1035, 1053 or 1033, /D=<folder> as the last one. The uninstaller knows
; /S, /CurrentUser or /AllUsers, and with the former /SETTINGS (removes the user's settings too).
; Exit codes: 3 the program is running, 4 the system is not 64-bit, 5 for everybody but not as administrator,
; 6 the Windows is too old, 7 files could not be written into the folder.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true

!define NAME "Kooste"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASS "Kooste.Workspace"

; With the rights of whoever starts it: forwhom.nsh.
RequestExecutionLevel user

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

Name "${NAME}"
OutFile "${OUT}"
; Only its last word counts: whoever chooses D:\Programs by the button gets D:\Programs\Kooste. What it is without /D,
; and what /D can never be, forwhom.nsh knows by NO_FOLDER.
!define NO_FOLDER "\${NAME}"
InstallDir "${NO_FOLDER}"
!include forwhom.nsh
AllowSkipFiles off
Caption "$(caption)"
UninstallCaption "$(uninstallCaption)"
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
!define MUI_CUSTOMFUNCTION_GUIINIT elevateIfGiven
!define MUI_CUSTOMFUNCTION_UNGUIINIT un.elevateIfGiven
!define MUI_LANGDLL_WINDOWTITLE "${NAME} – Kieli · Språk · Language"
!define MUI_LANGDLL_INFO "Valitse kieli. Välj språk. Choose a language."
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT SHCTX
!define MUI_LANGDLL_REGISTRY_KEY "Software\${NAME}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"

Page custom forWhomPage forWhomLeave
!define MUI_LICENSEPAGE_TEXT_TOP "$(licenceTop)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(licenceBottom)"
!define MUI_LICENSEPAGE_BUTTON "$(licenceNext)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW afterForWhom
!insertmacro MUI_PAGE_LICENSE "${STAGE}/licences/licences.txt"
!define MUI_DIRECTORYPAGE_TEXT_TOP "$(folderTop)"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE folderLeave
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\kooste.exe"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW hideRunWhenElevated
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_CUSTOMFUNCTION_SHOW un.nameLastButton
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(removeTop)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_PAGE_CUSTOMFUNCTION_PRE un.skipSettings
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; NSIS writes "Kooste -ohjelman" where Finnish has no space.
!define MUI_TEXT_LICENSE_SUBTITLE "Koosteen ja siihen kuuluvien kirjastojen lisenssit."
!define MUI_TEXT_DIRECTORY_SUBTITLE "Valitse kansio, johon Kooste asennetaan."
!define MUI_TEXT_FINISH_INFO_TITLE "Kooste on asennettu"
!define MUI_TEXT_FINISH_INFO_TEXT "Kooste löytyy Käynnistä-valikosta.$\r$\n$\r$\nValitse Valmis, niin asennusohjelma sulkeutuu."
!define MUI_TEXT_ABORTWARNING "Haluatko varmasti keskeyttää Koosteen asennuksen?"
!define MUI_UNTEXT_COMPONENTS_TITLE "Mitä poistetaan"
!define MUI_UNTEXT_COMPONENTS_SUBTITLE "Valitse, mitä Koosteesta poistetaan."
!insertmacro MUI_LANGUAGE "Finnish"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString caption ${LANG_FINNISH} "Koosteen asennus"
LangString caption ${LANG_SWEDISH} "Installation av Kooste"
LangString caption ${LANG_ENGLISH} "Kooste Setup"
LangString uninstallCaption ${LANG_FINNISH} "Koosteen poisto"
LangString uninstallCaption ${LANG_SWEDISH} "Avinstallation av Kooste"
LangString uninstallCaption ${LANG_ENGLISH} "Kooste Uninstall"
LangString folderTop ${LANG_FINNISH} "Kooste asennetaan tähän kansioon. Voit valita myös toisen kansion."
LangString folderTop ${LANG_SWEDISH} "Kooste installeras i den här mappen. Du kan också välja en annan mapp."
LangString folderTop ${LANG_ENGLISH} "Kooste is installed into this folder. You can also choose another one."
LangString removeTop ${LANG_FINNISH} "Kooste poistetaan tästä kansiosta. Työtilat säilyvät."
LangString removeTop ${LANG_SWEDISH} "Kooste tas bort från den här mappen. Arbetsytorna behålls."
LangString removeTop ${LANG_ENGLISH} "Kooste is removed from this folder. Workspaces are kept."
LangString forWhomTitle ${LANG_FINNISH} "Kenelle asennetaan"
LangString forWhomTitle ${LANG_SWEDISH} "För vem installeras programmet"
LangString forWhomTitle ${LANG_ENGLISH} "For whom"
LangString forWhomSubtitle ${LANG_FINNISH} "Valitse, kenen käyttöön Kooste asennetaan."
LangString forWhomSubtitle ${LANG_SWEDISH} "Välj vem som ska använda Kooste."
LangString forWhomSubtitle ${LANG_ENGLISH} "Choose who is going to use Kooste."
LangString onlyMe ${LANG_FINNISH} "&Vain minulle"
LangString onlyMe ${LANG_SWEDISH} "&Bara för mig"
LangString onlyMe ${LANG_ENGLISH} "Only for &me"
LangString onlyMeNote ${LANG_FINNISH} "Järjestelmänvalvojan oikeuksia ei tarvita."
LangString onlyMeNote ${LANG_SWEDISH} "Inga administratörsrättigheter behövs."
LangString onlyMeNote ${LANG_ENGLISH} "No administrator rights are needed."
LangString everybody ${LANG_FINNISH} "&Kaikille tämän tietokoneen käyttäjille"
LangString everybody ${LANG_SWEDISH} "För &alla som använder den här datorn"
LangString everybody ${LANG_ENGLISH} "For &everyone who uses this computer"
LangString everybodyNote ${LANG_FINNISH} "Kooste näkyy jokaisen käyttäjän Käynnistä-valikossa."
LangString everybodyNote ${LANG_SWEDISH} "Kooste syns i Start-menyn hos varje användare."
LangString everybodyNote ${LANG_ENGLISH} "Kooste is in the Start menu of every user."
LangString windowsAsks ${LANG_FINNISH} "Windows pyytää seuraavaksi järjestelmänvalvojan hyväksynnän."
LangString windowsAsks ${LANG_SWEDISH} "Windows ber härnäst om en administratörs godkännande."
LangString windowsAsks ${LANG_ENGLISH} "Windows then asks for an administrator's consent."
LangString notElevated ${LANG_FINNISH} "Asennus kaikille käyttäjille vaatii järjestelmänvalvojan oikeudet, eikä niitä saatu. Mitään ei asennettu.$\r$\n$\r$\nVoit yrittää uudelleen, asentaa ohjelman vain itsellesi tai pyytää apua IT-tuesta."
LangString notElevated ${LANG_SWEDISH} "För att installera för alla användare krävs administratörsrättigheter, och de beviljades inte. Inget installerades.$\r$\n$\r$\nDu kan försöka igen, installera programmet bara för dig själv eller be IT-stödet om hjälp."
LangString notElevated ${LANG_ENGLISH} "Installing for every user needs administrator rights, and they were not granted. Nothing was installed.$\r$\n$\r$\nYou can try again, install only for yourself, or ask your IT support."
LangString notElevatedToRemove ${LANG_FINNISH} "Kooste on asennettu kaikille käyttäjille, ja sen poistaminen vaatii järjestelmänvalvojan oikeudet. Niitä ei saatu, eikä mitään poistettu."
LangString notElevatedToRemove ${LANG_SWEDISH} "Kooste är installerat för alla användare, och för att ta bort det krävs administratörsrättigheter. De beviljades inte, och inget togs bort."
LangString notElevatedToRemove ${LANG_ENGLISH} "Kooste is installed for every user, and removing it needs administrator rights. They were not granted, and nothing was removed."
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
LangString oldWindows ${LANG_FINNISH} "Tämä Windows on liian vanha. Kooste tarvitsee Windows 10:n versiosta 1903 alkaen, Windows 11:n tai Windows Server 2022:n. Mitään ei asennettu."
LangString oldWindows ${LANG_SWEDISH} "Den här versionen av Windows är för gammal. Kooste kräver Windows 10 från version 1903, Windows 11 eller Windows Server 2022. Inget installerades."
LangString oldWindows ${LANG_ENGLISH} "This Windows is too old. Kooste needs Windows 10 from version 1903, Windows 11 or Windows Server 2022. Nothing was installed."
LangString notWritable ${LANG_FINNISH} "Kansioon $INSTDIR ei voi kirjoittaa. Mitään ei asennettu.$\r$\n$\r$\nValitse toinen kansio tai pyydä apua IT-tuesta."
LangString notWritable ${LANG_SWEDISH} "Det går inte att skriva i mappen $INSTDIR. Inget installerades.$\r$\n$\r$\nVälj en annan mapp eller be IT-stödet om hjälp."
LangString notWritable ${LANG_ENGLISH} "Nothing can be written into the folder $INSTDIR. Nothing was installed.$\r$\n$\r$\nChoose another folder, or ask your IT support."
LangString incomplete ${LANG_FINNISH} "Kaikkia tiedostoja ei voitu kirjoittaa kansioon $INSTDIR, joten Koosteen asennus jäi kesken.$\r$\n$\r$\nTarkista, että levyllä on tilaa, ja asenna Kooste uudelleen."
LangString incomplete ${LANG_SWEDISH} "Alla filer kunde inte skrivas i mappen $INSTDIR, så Kooste är inte helt installerat.$\r$\n$\r$\nKontrollera att det finns plats på disken och installera Kooste på nytt."
LangString incomplete ${LANG_ENGLISH} "Not all files could be written into the folder $INSTDIR: Kooste is not wholly installed.$\r$\n$\r$\nSee that there is room on the disk, and install Kooste again."
LangString program ${LANG_FINNISH} "Ohjelma (työtilat säilyvät)"
LangString program ${LANG_SWEDISH} "Programmet (arbetsytorna behålls)"
LangString program ${LANG_ENGLISH} "The program (workspaces are kept)"
LangString settings ${LANG_FINNISH} "Omat asetukset (kieli, viimeksi avatut)"
LangString settings ${LANG_SWEDISH} "Mina inställningar (språk, senast öppnade)"
LangString settings ${LANG_ENGLISH} "My settings (language, recent files)"

; $2 becomes "yes" if the program runs: it then holds its own file, and opening that for writing is a sharing
; violation (32). Without the right to write it is another error: that is not told here.
!macro findRunning PROGRAM
  StrCpy $3 "$INSTDIR\${PROGRAM}"
  System::Call 'kernel32::CreateFile(t r3, i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .r0 ?e'
  Pop $1
  ${If} $0 <> -1
    System::Call 'kernel32::CloseHandle(p r0)'
  ${ElseIf} $1 = 32
    StrCpy $2 yes
  ${EndIf}
!macroend

!macro refuseWhileRunning
  again:
  StrCpy $2 ""
  !insertmacro findRunning kooste.exe
  !insertmacro findRunning kooste-cli.exe
  ${If} $2 == yes
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Abort
  ${EndIf}
!macroend

; $0: whether files can be made in $INSTDIR. Leaves nothing there.
Function tryFolder
  ClearErrors
  CreateDirectory "$INSTDIR"
  GetTempFileName $1 "$INSTDIR"
  StrCpy $0 yes
  ${If} ${Errors}
    StrCpy $0 no
  ${Else}
    Delete "$1"
  ${EndIf}
  RMDir "$INSTDIR" ; if it is empty
  ClearErrors
FunctionEnd

Function folderLeave
  ; A folder of other things, typed and not chosen by the button: the program gets one of its own in it.
  ${DirState} "$INSTDIR" $0
  ${GetFileName} "$INSTDIR" $1
  ${If} $0 = 1
  ${AndIf} $1 != "${NAME}"
  ${AndIfNot} ${FileExists} "$INSTDIR\kooste.exe"
    StrCpy $INSTDIR "$INSTDIR\${NAME}"
    SendMessage $mui.DirectoryPage.Directory ${WM_SETTEXT} 0 "STR:$INSTDIR" ; the page reads its field once more
  ${EndIf}
  Call tryFolder
  ${If} $0 == no
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(notWritable)"
    Abort ; the user stays here
  ${EndIf}
FunctionEnd

!macro chooseLanguage OTHERWISE
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LANGUAGE=" $1
  ${If} ${Errors}
    !insertmacro ${OTHERWISE}
  ${Else}
    StrCpy $LANGUAGE $1
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(needs64)" /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  ; From this one on a program's manifest can choose UTF-8 as its code page, which all of Kooste relies on.
  ; Wine has it whatever it calls itself, and often that is Windows 7. (PRETEND_WINDOWS, of a test, does not look.)
  StrCpy $0 error
  !ifndef PRETEND_WINDOWS
    System::Call 'ntdll::wine_get_version() p .r0'
  !endif
  ${If} $0 == error
  ${AndIfNot} ${AtLeastBuild} 18362
    MessageBox MB_OK|MB_ICONSTOP "$(oldWindows)" /SD IDOK
    SetErrorLevel 6
    Abort
  ${EndIf}
  SetRegView 64
  Call forWhom
  !insertmacro chooseLanguage MUI_LANGDLL_DISPLAY
  Call refuseSilently
FunctionEnd

; The program does not start with an administrator's rights and settings.
Function hideRunWhenElevated
  ${If} ${IsElevated}
    ${NSD_Uncheck} $mui.FinishPage.Run
    ShowWindow $mui.FinishPage.Run ${SW_HIDE}
  ${EndIf}
FunctionEnd

Section
  !insertmacro refuseWhileRunning
  Call tryFolder
  ${If} $0 == no
    MessageBox MB_OK|MB_ICONSTOP "$(notWritable)" /SD IDOK
    SetErrorLevel 7
    Abort
  ${EndIf}
  ; Files of an older version that this one no longer has go with its own list. Not beside the program it may be
  ; another one's uninstaller.
  ${If} ${FileExists} "$INSTDIR\kooste.exe"
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ; Versions up to 0.1.0 asked for the highest rights a user can have, and Windows starts such a one only after
    ; asking her, that is, from here not at all; as the invoker it removes what is her own.
    System::Call 'kernel32::SetEnvironmentVariable(t "__COMPAT_LAYER", t "RunAsInvoker")'
    ExecWait '"$INSTDIR\uninstall.exe" /S /$mode /UPGRADE _?=$INSTDIR'
    System::Call 'kernel32::SetEnvironmentVariable(t "__COMPAT_LAYER", p 0)'
  ${EndIf}
  ; What comes out if Windows refuses a file and nobody is there to try again, or who is there gives up.
  SetErrorLevel 7
  ClearErrors
  SetOutPath "$INSTDIR"
  SetOverwrite on
  File /r "${STAGE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(incomplete)" /SD IDOK
    Abort
  ${EndIf}
  SetErrorLevel 0
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\kooste.exe"

  WriteRegStr SHCTX "Software\${NAME}" "InstallDir" "$INSTDIR"
  ; Silently too, so that the uninstaller does not ask for the language.
  WriteRegStr SHCTX "${MUI_LANGDLL_REGISTRY_KEY}" "${MUI_LANGDLL_REGISTRY_VALUENAME}" "$LANGUAGE"
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
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$mode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$mode /S'
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
Section /o "un.$(settings)" removeSettings
  RMDir /r "$APPDATA\Kooste"
SectionEnd

Function un.onInit
  SetRegView 64
  Call un.forWhom
  !insertmacro chooseLanguage MUI_UNGETLANGUAGE
  Call un.refuseSilently
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/SETTINGS" $1
  ${IfNot} ${Errors}
  ${AndIf} $mode == CurrentUser
    SectionSetFlags ${removeSettings} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

; Everybody's program goes without anybody's settings: the administrator who removes it is not who used it.
Function un.skipSettings
  ${If} $mode == AllUsers
    Abort
  ${EndIf}
FunctionEnd

Function un.nameLastButton
  ${If} $mode == AllUsers
    SendMessage $mui.Button.Next ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
  ${EndIf}
FunctionEnd
