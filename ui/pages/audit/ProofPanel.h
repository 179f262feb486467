#pragma once

#include "ui/pages/audit/ProofRun.h"
#include "ui/theme/Theme.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QFrame>

class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

class FactGrid;
class ProofTree;

/// Whether the open event is in the log, as this computer found out: the claim, when and how it was checked, the way to
/// the signed head, what a person may compare, and the same to take along.
class ProofPanel : public QFrame
{
    Q_OBJECT

public:
    /// `run` outlives it.
    ProofPanel(const theme::Theme& theme, ProofRun& run, QWidget* parent = nullptr);

    void setZone(const QTimeZone& zone);
    /// The first line, for tests and for assistive technology.
    [[nodiscard]] QString claim() const;

Q_SIGNALS:
    void exportRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Look
    {
        theme::IconName icon;
        theme::ColorRole bar;
        theme::ColorRole ink;
        QString claim;
        QString detail;
    };

    void refresh();
    [[nodiscard]] Look look() const;
    [[nodiscard]] Look failure() const;
    [[nodiscard]] QString partsText() const;
    void showFacts();

    const theme::Theme& m_theme;
    ProofRun& m_run;
    QTimeZone m_zone = QTimeZone::utc();
    theme::ColorRole m_bar = theme::ColorRole::borderStrong;
    widgets::IconLabel* m_icon;
    widgets::Label* m_claim;
    widgets::Label* m_detail;
    ProofTree* m_tree;
    FactGrid* m_facts;
    widgets::Label* m_parts;
    QPushButton* m_again;
    QPushButton* m_export;
};

} // namespace bloomzy::audit_page
