#include "ui/pages/backups/PlanCard.h"

#include "ui/pages/backups/CardHead.h"
#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/PlanTexts.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int rowCount = 5;

} // namespace

PlanCard::PlanCard(const theme::Theme& theme, QAction* edit, const BackupsState& state, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_state(state)
    , m_title(new Label(theme, TypeRole::section))
    , m_edit(new CardButton(edit))
    , m_grid(new QGridLayout)
{
    setProperty("card", true);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    for (int row = 0; row < rowCount; ++row) {
        auto* name = new Label(theme, TypeRole::body, ColorRole::textSecondary);
        auto* value = new Label(theme, TypeRole::body);
        value->setAlignment(Qt::AlignRight);
        value->setElided(true);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_rows.emplaceBack(name, value);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 12);
    column->setSpacing(8);
    column->addWidget(makeCardHead(m_title, m_edit));
    column->addLayout(m_grid);
    column->addStretch();
    connect(&state, &BackupsState::changed, this, &PlanCard::refresh);
    refresh();
}

QList<std::pair<QString, QString>> PlanCard::lines() const
{
    const auto& plan = m_state.plan();
    if (!plan)
        return {{tr("Runs"), QStringLiteral("–")}};
    QList<std::pair<QString, QString>> lines{{tr("Runs"), PlanTexts::schedule(plan->schedule)}};
    lines.append({tr("Next"), plan->nextRun ? Moments::moment(*plan->nextRun) : tr("None is due")});
    const QStringList kept = PlanTexts::retention(plan->retention);
    for (qsizetype i = 0; i < kept.size(); ++i)
        lines.append({i == 0 ? tr("Keep") : QString(), kept[i]});
    lines.append({tr("Test restore"), PlanTexts::rehearsal(plan->rehearsal)});
    return lines;
}

void PlanCard::refresh()
{
    m_title->setText(tr("Schedule and retention"));
    m_edit->setText(tr("Edit"));
    setAccessibleName(tr("Schedule and retention"));
    const auto shown = lines();
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const bool used = row < shown.size();
        m_rows[row].first->setText(used ? shown[row].first : QString());
        m_rows[row].second->setText(used ? shown[row].second : QString());
    }
    const auto& plan = m_state.plan();
    setToolTip(
        plan
            ? tr("Times of the schedule are in the server's time zone, %1.").arg(QString::fromStdString(plan->timeZone))
            : QString());
}

void PlanCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::backups_page
