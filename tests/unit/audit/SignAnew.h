#pragma once

#include "backend/audit/log/LogAppender.h"
#include "backend/audit/log/RecordStore.h"
#include "backend/tlog/Checkpoint.h"

namespace bloomzy::test {

/// What somebody does to the database who has the key as well: all is made to fit again, and signed.
inline core::Result<void> signAnew(storage::Transaction& transaction, const tlog::NoteSigner& key)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM log_tiles", {}));
    const tlog::Checkpoint empty{key.verifier().name, 0, tlog::emptyRoot()};
    BLOOMZY_CHECK(audit::LogStore::setHead(transaction, {{}, tlog::signedCheckpoint(empty, key)}));
    BLOOMZY_TRY(auto log, audit::LogAppender::begin(transaction, key));
    BLOOMZY_TRY(const auto records, audit::RecordStore::after(transaction, 0, 10'000));
    for (const auto& stored : records)
        log.add(entryOf(stored.record.leaf));
    return log.finish();
}

} // namespace bloomzy::test
