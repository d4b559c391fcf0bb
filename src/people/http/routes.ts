import { whoReadsNow } from '#measures/api-reading.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { beginOneTimeCode, changePassword, confirmOneTimeCode, lockScreen, staffMe, staffSignOut, stepUp, unlockScreen } from '../api-account.ts';
import { listColleagues } from '../api-colleagues.ts';
import { addDutyTurn, dutyList, endDutyTurn, setClinicLine } from '../api-duty.ts';
import { chooseFormLetters, ownFormLetters, stopFormLetters } from '../api-form-letters.ts';
import { ownMessages, patientMessages, writeToPatient } from '../api-messages.ts';
import { addPasskey, listPasskeys, passkeyOptions, passkeyProofOptions, passkeySignIn, passkeySignInOptions, removePasskey } from '../api-passkeys.ts';
import { addPatient, changePatientDetails, invitePatient, openPatient, patientMe, patientSignOut, searchPatients } from '../api-patients.ts';
import { addRoom, addSite, listRooms, renameRoom, reopenRoom } from '../api-rooms.ts';
import { setUp, setUpState } from '../api-set-up.ts';
import { acceptPatientInvitation, acceptStaffInvitation, practicePatientSignIn, practiceSignIn, publicClinic, requestPatientLink, staffSignIn } from '../api-sign-in.ts';
import { changeRoles, disableStaff, enableStaff, inviteStaff, inviteStaffAgain, listMail, listPeople } from '../api.ts';
import { beginAuthenticatorApp, changeOwnPassword, confirmAuthenticatorApp, lock, proveAgain, showMe, signOut, unlock } from './account.ts';
import { showColleagues } from './colleagues.ts';
import { showMail } from './clinic.ts';
import { addDuty, endDuty, setDutyLine, showDuty, showWhoReads } from './duty.ts';
import { chooseLetters, showFormLetters, stopLetters } from './form-letters.ts';
import { acceptAsPatient, acceptAsStaff, sendPatientLink } from './invitations.ts';
import { showMessages, showOwnMessages, writeMessage } from './messages.ts';
import { beginPasskey, beginPasskeyProof, beginPasskeySignIn, dropPasskey, finishPasskey, showPasskeys, signInWithPasskey } from './passkeys.ts';
import { changeDetails, enterPatient, findPatients, inviteToOwnPages, showPatient, showPatientMe, signPatientOut } from './patients.ts';
import { ANY_STAFF, ANY_STAFF_STEPPED_UP, CLINICIANS, OWN_SIGN_IN, OWN_SIGN_IN_EVEN_LOCKED, OWN_SIGN_IN_STEPPED_UP, OWNER, OWNER_STEPPED_UP, PATIENT, PUBLIC, SETTERS } from './people-route.ts';
import { nameRoom, openRoom, openRoomAgain, openSite, showRooms } from './rooms.ts';
import { setUpClinic, showSetUp } from './set-up.ts';
import { showClinic, signInPracticePatient, signInPracticeStaff, signInStaff } from './sign-in.ts';
import { changeRoles as changeStaffRoles, disable, enable, invite, inviteAgain, showPeople } from './staff.ts';

/** What the people domain offers. */
export const peopleRoutes: readonly Route[] = [
  // Before anybody is signed in
  route(setUpState, PUBLIC, showSetUp),
  route(setUp, PUBLIC, setUpClinic),
  route(publicClinic, PUBLIC, showClinic),
  route(staffSignIn, PUBLIC, signInStaff),
  route(passkeySignInOptions, PUBLIC, beginPasskeySignIn),
  route(passkeySignIn, PUBLIC, signInWithPasskey),
  route(practiceSignIn, PUBLIC, signInPracticeStaff),
  route(practicePatientSignIn, PUBLIC, signInPracticePatient),
  route(acceptStaffInvitation, PUBLIC, acceptAsStaff),
  route(acceptPatientInvitation, PUBLIC, acceptAsPatient),
  route(requestPatientLink, PUBLIC, sendPatientLink),
  route(stopFormLetters, PUBLIC, stopLetters),

  // One's own sign-in
  route(staffMe, OWN_SIGN_IN_EVEN_LOCKED, showMe),
  route(staffSignOut, OWN_SIGN_IN_EVEN_LOCKED, signOut),
  route(lockScreen, OWN_SIGN_IN_EVEN_LOCKED, lock),
  route(passkeyProofOptions, OWN_SIGN_IN_EVEN_LOCKED, beginPasskeyProof),
  route(unlockScreen, OWN_SIGN_IN_EVEN_LOCKED, unlock),
  route(stepUp, OWN_SIGN_IN, proveAgain),
  route(changePassword, ANY_STAFF, changeOwnPassword),
  route(passkeyOptions, OWN_SIGN_IN_STEPPED_UP, beginPasskey),
  route(addPasskey, OWN_SIGN_IN, finishPasskey),
  route(listPasskeys, ANY_STAFF, showPasskeys),
  route(removePasskey, ANY_STAFF_STEPPED_UP, dropPasskey),
  route(beginOneTimeCode, OWN_SIGN_IN_STEPPED_UP, beginAuthenticatorApp),
  route(confirmOneTimeCode, OWN_SIGN_IN, confirmAuthenticatorApp),

  // The clinic
  route(listColleagues, ANY_STAFF, showColleagues),
  route(dutyList, ANY_STAFF, showDuty),
  route(addDutyTurn, SETTERS, addDuty),
  route(endDutyTurn, SETTERS, endDuty),
  route(setClinicLine, SETTERS, setDutyLine),
  route(whoReadsNow, PATIENT, showWhoReads),
  route(ownFormLetters, PATIENT, showFormLetters),
  route(chooseFormLetters, PATIENT, chooseLetters),
  route(listPeople, OWNER, showPeople),
  route(inviteStaff, OWNER, invite),
  route(inviteStaffAgain, OWNER_STEPPED_UP, inviteAgain),
  route(disableStaff, OWNER_STEPPED_UP, disable),
  route(enableStaff, OWNER_STEPPED_UP, enable),
  route(changeRoles, OWNER_STEPPED_UP, changeStaffRoles),
  route(listRooms, ANY_STAFF, showRooms),
  route(addSite, OWNER, openSite),
  route(addRoom, OWNER, openRoom),
  route(renameRoom, OWNER, nameRoom),
  route(reopenRoom, OWNER, openRoomAgain),
  route(listMail, OWNER, showMail),

  // Patients
  route(searchPatients, ANY_STAFF, findPatients),
  route(addPatient, ANY_STAFF, enterPatient),
  route(openPatient, ANY_STAFF, showPatient),
  route(changePatientDetails, ANY_STAFF, changeDetails),
  route(invitePatient, ANY_STAFF, inviteToOwnPages),
  route(writeToPatient, CLINICIANS, writeMessage),
  route(patientMessages, CLINICIANS, showMessages),
  route(ownMessages, PATIENT, showOwnMessages),
  route(patientMe, PATIENT, showPatientMe),
  route(patientSignOut, PATIENT, signPatientOut),
];
