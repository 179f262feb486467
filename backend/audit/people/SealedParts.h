#pragma once

#include "backend/audit/log/RecordStore.h"
#include "backend/audit/people/PersonKeys.h"

namespace bloomzy::audit {

/// The parts of a record as they are stored: each that tells of a person under that person's key, which is made where
/// there is none, and their names beside it (PeopleDirectory). Of somebody who is erased only ids are kept, also in
/// `record`. `keys` are of the transaction. For a record that is not in the log yet.
[[nodiscard]] core::Result<PartTexts> sealNew(storage::Transaction& transaction, PersonKeys& keys, LogRecord& record);

/// The same of a record that is in the log with its parts in clear. Its hashes stay; so what tells of somebody who is
/// erased is taken away.
[[nodiscard]] core::Result<PartTexts> sealStored(storage::Transaction& transaction, PersonKeys& keys,
                                                 const StoredRecord& stored);

/// What became of the sealed parts of a record.
struct Opened
{
    std::vector<std::pair<const PartKind*, std::string>> erased; ///< the part, and the person whose key is gone
    std::string broken; ///< the name of one that cannot be opened though nobody was erased
};

/// Puts the sealed parts into the record as far as they can be opened.
[[nodiscard]] core::Result<Opened> openParts(StoredRecord& stored, PersonKeys& keys);

/// As auditEntryOf(), with the sealed parts, and told who is erased.
[[nodiscard]] core::Result<api::AuditEntry> openedEntry(StoredRecord stored, PersonKeys& keys);

} // namespace bloomzy::audit
