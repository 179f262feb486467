#include "app/ctl/doctor/Checks.h"
#include "backend/host/RestoreTrial.h"

#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view name = "restore";

Finding underWay(const std::string& sentence, const Patient& patient)
{
    if (patient.inUse)
        return fine(name, sentence);
    return warning(name, sentence, "Start the server: it ends the restore, and says which data there are.");
}

} // namespace

Findings checkRestore(const Patient& patient)
{
    const auto journal = backup::readRestoreJournal(patient.folder);
    if (journal.has_error())
        return {problem(name, EX_DATAERR, journal.error().detail,
                        "Do what the sentence before says. The file is " +
                            quoted(backup::restoreFolder(patient.folder) / "journal.json") + ".")};
    if (!*journal)
        return {fine(name, "No backup was restored here.")};
    const std::string sentence = host::restoreSentence(*journal);
    return {backup::isEnd((*journal)->state) ? fine(name, sentence) : underWay(sentence, patient)};
}

} // namespace bloomzy::ctl
