#pragma once

#include "backend/api/BackupWork.h"
#include "ui/theme/IconName.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QString>

#include <vector>

namespace bloomzy::backups_page {

/// Words for what a restore would bring.
class DryRunTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::DryRunTexts)

public:
    struct Line
    {
        theme::IconName icon;
        QString text;
    };

    /// "Taxa"; a table that has no words here keeps its name.
    [[nodiscard]] static QString table(const std::string& table);
    /// Those with words first, in an order of their own, then others that would change.
    [[nodiscard]] static std::vector<api::RestoreTableChange> shown(const api::RestoreDryRun& run);
    /// How many more there are, which would not change.
    [[nodiscard]] static int others(const api::RestoreDryRun& run);
    /// "−18,192", "+3", "0", "kept".
    [[nodiscard]] static QString change(const api::RestoreTableChange& table);
    [[nodiscard]] static QList<Line> lines(const api::RestoreDryRun& run, const api::RestorePoint& point);
    /// All of it, as a text file.
    [[nodiscard]] static QString report(const api::RestoreDryRun& run, const api::RestorePoint& point);
};

} // namespace bloomzy::backups_page
