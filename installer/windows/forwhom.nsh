; SPDX-License-Identifier: MIT
; For whom: the user alone or everybody on the computer. The installer starts with the rights of whoever starts
; it, so that installing for oneself never makes Windows ask for consent; for everybody it starts itself again
; as administrator. (MultiUser.nsh of NSIS knows only a level of rights that is fixed at the start, and it
; forgets /D.)
;   forWhom, un.forWhom                    reads the command line and what is installed; sets $mode, the shell's context and $INSTDIR
;   refuseSilently, elevateIfGiven, un.…   before the first page: for everybody, but without the rights
;   Page custom forWhomPage forWhomLeave
; /RELAUNCHED is what the installer tells itself when it starts itself again, with /LANGUAGE as chosen.
!include nsDialogs.nsh

!define EXIT_NEEDS_ADMINISTRATOR 5

Var mode        ; AllUsers or CurrentUser
Var givenMode   ; the same if the command line says it
Var givenFolder ; of /D
Var relaunched  ; "yes" in the process that was started as administrator
Var onlyMe
Var everybody

; ${If} ${IsElevated}: may this process write for everybody? For a test under Wine, where every user is an
; administrator, PRETEND_USER makes the first start one of a plain user.
!define IsElevated `"" IsElevated ""`
!macro _IsElevated _a _b _t _f
  !insertmacro _LOGICLIB_TEMP
  UserInfo::GetAccountType
  Pop $_LOGICLIB_TEMP
  !ifdef PRETEND_USER
    StrCmp $relaunched "yes" +2
      StrCpy $_LOGICLIB_TEMP "User"
  !endif
  !insertmacro _== $_LOGICLIB_TEMP "Admin" `${_t}` `${_f}`
!macroend

!macro forWhomFunctions un program refusal
Function ${un}readOptions
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $givenMode CurrentUser
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $givenMode AllUsers
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/RELAUNCHED" $1
  ${IfNot} ${Errors}
    StrCpy $relaunched yes
  ${EndIf}
FunctionEnd

; For .onInit. Silently Windows is not to ask, for nobody may be there to answer.
Function ${un}refuseSilently
  ${If} ${Silent}
  ${AndIf} $mode == AllUsers
  ${AndIfNot} ${IsElevated}
    SetErrorLevel ${EXIT_NEEDS_ADMINISTRATOR}
    Quit
  ${EndIf}
FunctionEnd

; For .onGUIInit, where texts are in the chosen language. What the command line does not say is chosen on the page.
Function ${un}elevateIfGiven
  ${If} $givenMode == AllUsers
  ${AndIfNot} ${IsElevated}
    Call ${un}relaunch
  ${EndIf}
FunctionEnd

; Comes back, to the page, only if Windows did not let it.
Function ${un}relaunch
  StrCpy $0 "/AllUsers /RELAUNCHED /LANGUAGE=$LANGUAGE"
  ${If} $givenFolder != ""
    StrCpy $0 "$0 /D=$givenFolder"
  ${EndIf}
  ; An account that did not become an administrator's in the new process would not in the next one either.
  ${If} $relaunched != "yes"
    ClearErrors
    ExecShell "runas" "${program}" "$0"
    ${IfNot} ${Errors}
      SetErrorLevel 0
      Quit
    ${EndIf}
  ${EndIf}
  MessageBox MB_OK|MB_ICONEXCLAMATION "${refusal}"
  ${If} "${un}" == "un."
  ${OrIf} $relaunched == "yes"
    SetErrorLevel ${EXIT_NEEDS_ADMINISTRATOR}
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro forWhomFunctions "" "$EXEPATH" "$(notElevated)"
; Not the process' own file: an uninstaller runs as a copy in the user's temporary folder.
!insertmacro forWhomFunctions "un." "$INSTDIR\uninstall.exe" "$(notElevatedToRemove)"

Function forWhom
  ${If} $INSTDIR != "${NO_FOLDER}"
    StrCpy $givenFolder $INSTDIR
  ${EndIf}
  Call readOptions
  ; Not said: whom the program that is already there is for, because it is that one which is to become newer. A
  ; second one for the user alone would hide it from her and grow old beside it.
  ReadRegStr $0 HKCU "Software\${NAME}" "InstallDir"
  ReadRegStr $1 HKLM "Software\${NAME}" "InstallDir"
  ${If} $givenMode != ""
    StrCpy $0 $givenMode
  ${ElseIf} $0 == ""
  ${AndIf} $1 != ""
    StrCpy $0 AllUsers
  ${Else}
    StrCpy $0 CurrentUser
  ${EndIf}
  Call setMode
FunctionEnd

; $0: the mode. A folder that the user chose stays until the mode is another.
Function setMode
  ${If} $0 == $mode
    Return
  ${EndIf}
  StrCpy $mode $0
  ${If} $mode == AllUsers
    SetShellVarContext all
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${Else}
    SetShellVarContext current
    GetKnownFolderPath $INSTDIR {5CD7AEE2-2219-4A67-B85D-6C9CE15660CB} ; FOLDERID_UserProgramFiles
    ${If} $INSTDIR == ""
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs"
    ${EndIf}
    StrCpy $INSTDIR "$INSTDIR\${NAME}"
  ${EndIf}
  ReadRegStr $0 SHCTX "Software\${NAME}" "InstallDir"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
  ${If} $givenFolder != ""
    StrCpy $INSTDIR $givenFolder
  ${EndIf}
FunctionEnd

; Not said: everybody's, unless the user's own stands in this uninstaller's folder.
Function un.forWhom
  Call un.readOptions
  ReadRegStr $0 HKCU "Software\${NAME}" "InstallDir"
  ReadRegStr $1 HKLM "Software\${NAME}" "InstallDir"
  StrCpy $mode CurrentUser
  ${If} $givenMode != ""
    StrCpy $mode $givenMode
  ${ElseIf} $0 != $INSTDIR
  ${AndIf} $1 != ""
    StrCpy $mode AllUsers
  ${EndIf}
  StrCpy $givenMode $mode ; there is no page to choose it on
  ${If} $mode == AllUsers
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Function forWhomPage
  ; The administrator's process was started for everybody; "only for me" would be the administrator's account there.
  ${If} $relaunched == "yes"
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(forWhomTitle)" "$(forWhomSubtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateFirstRadioButton} 10u 8u -10u 12u "$(onlyMe)"
  Pop $onlyMe
  ${NSD_CreateAdditionalRadioButton} 10u 52u -10u 12u "$(everybody)"
  Pop $everybody
  ; The texts stand after the two choices, in a group of their own: the arrow keys go from choice to choice.
  ${NSD_CreateLabel} 22u 22u -22u 20u "$(onlyMeNote)"
  Pop $0
  ${NSD_AddStyle} $0 ${WS_GROUP}
  StrCpy $1 "$(everybodyNote)"
  ${IfNot} ${IsElevated}
    StrCpy $1 "$1 $(windowsAsks)"
  ${EndIf}
  ${NSD_CreateLabel} 22u 66u -22u 30u "$1"
  Pop $0
  ${NSD_OnClick} $onlyMe showShield
  ${NSD_OnClick} $everybody showShield
  ${If} $mode == AllUsers
    ${NSD_Check} $everybody
    ${NSD_SetFocus} $everybody
  ${Else}
    ${NSD_Check} $onlyMe
    ${NSD_SetFocus} $onlyMe
  ${EndIf}
  Push $0
  Call showShield
  nsDialogs::Show
  SendMessage $mui.Button.Next ${BCM_SETSHIELD} 0 0
FunctionEnd

; Windows' own sign on a button that makes it ask for consent.
Function showShield
  Pop $0
  ${NSD_GetState} $everybody $0
  ${If} $0 = ${BST_CHECKED}
  ${AndIfNot} ${IsElevated}
    SendMessage $mui.Button.Next ${BCM_SETSHIELD} 0 1
  ${Else}
    SendMessage $mui.Button.Next ${BCM_SETSHIELD} 0 0
  ${EndIf}
FunctionEnd

Function forWhomLeave
  ${NSD_GetState} $everybody $0
  ${If} $0 = ${BST_CHECKED}
  ${AndIfNot} ${IsElevated}
    Call relaunch
    Abort ; the user stays here
  ${EndIf}
  ${If} $0 = ${BST_CHECKED}
    StrCpy $0 AllUsers
  ${Else}
    StrCpy $0 CurrentUser
  ${EndIf}
  Call setMode
FunctionEnd

; The page before is not shown in the administrator's process: no way back to it.
Function afterForWhom
  ${If} $relaunched == "yes"
    ShowWindow $mui.Button.Back ${SW_HIDE}
  ${EndIf}
FunctionEnd
