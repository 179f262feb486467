#include "ui/client/Phrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <vector>

namespace bloomzy::client {

namespace {

constexpr Phrase details[] = {
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The email address or the password is wrong. Nothing was changed; try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Too many attempts. Nothing was changed; try again in {0} seconds.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This server already has an administrator. Nothing was changed; sign in instead.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "A user with this email address already exists. Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This server lets nobody sign up by themselves. Nothing was changed. Ask "
                                            "an administrator for an invitation.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such taxon in the catalog.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This Idempotency-Key belongs to another request. Nothing was changed; send a new key.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This contradicts what is stored. Nothing was changed. Load it again and compare.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The server may not write its database. Nothing was changed. Give the data "
                                        "folder to the user who runs the server (chown), or choose another folder.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The server's disk is full. Nothing was changed. Free some space on it and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The server's disk reports an error, and nothing was saved. Whoever runs "
                                            "the server should look at the disk; try again after that.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The server's disk is nearly full, and what is left is kept for the audit log. "
                                        "Nothing was changed, and reading goes on. Free some space on the server's "
                                        "disk, then try again.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The audit log is more than a minute behind, and nothing is changed until it "
                                        "has caught up. Nothing was changed now, and reading goes on. Try again in a "
                                        "moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no user with this id.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such session; it may be over.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Two exports of users are running already. Try again in a moment.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "Two exports of the audit log are running already. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "You may not search the audit log by address, because addresses are hidden from you. Ask an "
                           "administrator for the permission to look at users.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no event with this id.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Somebody changed this user in the meantime. Nothing was changed now. Load "
                                            "the user again and repeat it.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "Your profile was changed elsewhere in the meantime. Nothing was changed now. "
                                        "Load it again and repeat it.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such API key; it may have been removed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such notice. Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "You have 20 API keys, which is the most. Nothing was changed. Remove one first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "An API key cannot do this. Nothing was changed. Sign in to do it.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "This is your own account. Nothing was changed. Turn your second factor off in "
                                        "your account.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "This person may do what you may not. Nothing was changed. Ask somebody who "
                                        "may do as much.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You cannot reset your own password. Nothing was changed. Change it by "
                                            "entering the present one.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Only an active user has a password to reset. Nothing was changed. Invite "
                                            "the person again, or reactivate them first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You cannot suspend or delete your own account. Nothing was changed. Ask "
                                            "another administrator.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "{0} changed this taxon on {1}. Your change was not saved. Load the taxon again and repeat it.")},
    // French names the permission alone: {0} would be the server's English words for it.
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You may not {0}: your roles lack the permission “{1}”. Nothing was "
                                            "changed; an administrator can grant it.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Your right to do this was taken away in the meantime. Nothing was changed here.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The server is looking up anew who may do what. Nothing was changed. Try "
                                            "again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "New passwords cannot be compared with the list of breached ones just now. Nothing was "
                           "changed. Whoever runs the server has to put the list back; try again then.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This taxon is in the bin. Restore it first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You may not mark a taxon as reviewed. Nothing was saved.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Somebody else has to mark this taxon as reviewed: you wrote some of it since it "
                           "was last reviewed. Nothing was saved.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "There is no such import.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "You are preparing ten imports already. Nothing was uploaded. Forget one of "
                                        "them first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This import is running. Wait for it, or cancel it.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This import is over. Upload the file again.")},
    {"",
     QT_TRANSLATE_NOOP(
         "ServerPhrases",
         "The plan of this import was changed elsewhere in the meantime. Your change was not saved. Load it again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Nothing was imported: {0} row has errors. Mend them, or import the others without them.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "Nothing was imported: {0} rows have errors. Mend them, or import the others without them.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Check the rows first: which have errors is not known yet.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This import is undone already.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This import changed nothing in the catalog: there is nothing to undo.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This file was not imported: there is nothing to undo.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "This import is still being written to the catalog. Nothing was changed. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This import is being undone, or its undo was stopped half-way. Nothing "
                                            "was forgotten. Undo it to its end first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The file of this import is not kept any more. Upload it again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Nothing was imported: somebody changed in the catalog what rows of the "
                                            "file need, after they were checked. Check the rows again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You have no such view.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You have a view of this name. Choose another name.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You have 50 views, which is the most. Delete one first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "Too many people are signing in at once. Nothing was changed; try again in a moment.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The server is short of memory. Nothing was changed; try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The signing key was changed many times in the last minutes. It was not "
                                            "changed again. Try again in an hour.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The import took too long. Nothing was imported. Split the file and try again.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "Another import is running. Nothing was imported. Try again when it is over.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The import was cancelled. Nothing was imported.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Nothing was imported: you lost the right to do so while the import ran. "
                                            "Ask an administrator for the right.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The check was cancelled. Nothing was changed.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "The undo was cancelled. What it had not come to is still there; undo the import again to go on.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The undo was stopped: you lost the right to import while it ran. What it had not come to "
                           "is still there. Ask an administrator for the right, or to undo the import again, which "
                           "goes on from here.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Nothing was imported: an accepted name that the file points at was "
                                            "changed by somebody else in the meantime. Import the file again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The taxon stays in the bin: what it belongs to is gone. Restore or choose that first.")},
    // French leaves {1} out: it would be the server's English words.
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "{0} is still needed: {1} at it. Move or delete those first.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "As many clients listen for changes as the server takes. Try again later.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Nothing was begun: as many operations as the server takes run or wait "
                                            "already. Try again when one of them has ended.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "Nothing was begun: {0} operations of yours run or wait already. Try again when one of them has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The server ended before this was done. Look at what it left, then begin it again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You may not cancel other people's operations. It goes on.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "Work that this person began still runs. It was asked to end.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The account is gone. What else tells of the person is erased within a "
                                            "minute or so after the server's next start.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "What this person began still runs, or waits for the audit log. The erasure "
                                        "goes on when it has ended.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The server is busy. Nothing was changed. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The server is stopping. Nothing was changed. Try again when it is back.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The server has too much to do just now, and nothing was changed. Try again in a moment.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases",
                       "The server holds as much as it may just now, and nothing was changed. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "The request's body is larger than this address takes, and nothing was changed. Send less at a time.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The database does not answer. Nothing was changed. Try again in a moment.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "The database went away while it stored this. It is not known whether the "
                                            "change was made. Load it again and compare before you try again.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "The server may not write its database. Nothing was changed. Give the database "
                                        "to the role that the server signs in with (ALTER DATABASE … OWNER TO …).")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "Another program holds the database. Nothing was changed. Stop that program, or try again in a moment.")},
    {"", QT_TRANSLATE_NOOP(
             "ServerPhrases",
             "A text holds a character that cannot be stored. Nothing was changed. Remove it and try again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "This account has a second factor already. Nothing was changed; remove it first.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This account has no second factor. Nothing was changed.")},
    {"",
     QT_TRANSLATE_NOOP("ServerPhrases", "There is no new second factor to confirm. Nothing was changed; begin again.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "This sign-in has taken too long or is over. Nothing was changed; begin "
                                            "again with your password.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases",
                           "The code is wrong or was used already. Nothing was changed; enter the next one.")},
    {"", QT_TRANSLATE_NOOP("ServerPhrases", "You have changed this view elsewhere. Nothing was changed now. Load your "
                                            "views again and repeat it.")},
};

} // namespace

std::span<const Phrase> detailPhrases()
{
    static const std::vector<Phrase> all = [] {
        std::vector<Phrase> joined(std::begin(details), std::end(details));
        for (const auto part : {accessDetailPhrases(), backupDetailPhrases(), backupWorkDetailPhrases(),
                                restoreDetailPhrases(), snapshotDetailPhrases()})
            std::ranges::copy(part, std::back_inserter(joined));
        return joined;
    }();
    return all;
}

} // namespace bloomzy::client
