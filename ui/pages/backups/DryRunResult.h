#pragma once

#include "ui/pages/backups/CountsModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace bloomzy::widgets {
class BannerStack;
class DataTable;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::backups_page {

/// What a dry run found: counts, what will change in words, time and space.
class DryRunResult : public QWidget
{
    Q_OBJECT

public:
    explicit DryRunResult(const theme::Theme& theme, QWidget* parent = nullptr);

    void display(const api::RestoreDryRun& run, const api::RestorePoint& point);
    void retranslate();

private:
    struct Box
    {
        widgets::Label* name;
        widgets::Label* value;
        widgets::Label* note;
    };
    [[nodiscard]] widgets::Label* addHeading();
    [[nodiscard]] QWidget* makeBox(Box& box);
    void showCounts(const api::RestoreDryRun& run);
    void showLines(const api::RestoreDryRun& run, const api::RestorePoint& point);
    void showRoom(const api::RestoreDryRun& run);

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    CountsModel m_model;
    widgets::Label* m_tablesTitle;
    widgets::DataTable* m_table;
    widgets::Label* m_others;
    widgets::Label* m_linesTitle;
    QVBoxLayout* m_lines;
    Box m_time{};
    Box m_space{};
    widgets::BannerStack* m_safety;
    std::optional<api::RestoreDryRun> m_run;
    api::RestorePoint m_point;
};

} // namespace bloomzy::backups_page
