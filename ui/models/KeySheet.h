#pragma once

#include "ui/models/RecoveryKey.h"

#include <QtCore/QCoreApplication>

class QPagedPaintDevice;

namespace bloomzy::models {

/// A recovery key on paper: its groups, the whole of it, and how backups are opened with it.
class KeySheet
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::KeySheet)

public:
    [[nodiscard]] static QString html(const RecoveryKey& key);
    /// May run on any thread.
    static void paint(const QString& html, QPagedPaintDevice& device);
};

} // namespace bloomzy::models
