#include "ui/pages/backups/PlanDialog.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/backups/PlanTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>

namespace bloomzy::backups_page {

using api::BackupEvery;
using api::RehearsalEvery;
using widgets::LabeledField;

namespace {

constexpr BackupEvery everies[] = {BackupEvery::off, BackupEvery::hour, BackupEvery::sixHours, BackupEvery::day,
                                   BackupEvery::week};
constexpr RehearsalEvery rehearsals[] = {RehearsalEvery::off, RehearsalEvery::backup, RehearsalEvery::day,
                                         RehearsalEvery::week};
constexpr int days = 7;

/// `value` of an enumeration; what this console does not know stays as it is when nothing is chosen.
template <class E>
E chosen(const QComboBox& box, E before)
{
    return box.currentIndex() < 0 ? before : static_cast<E>(box.currentData().toInt());
}

} // namespace

PlanDialog::PlanDialog(const models::ConsoleParts& parts, const api::BackupPlan& plan, QWidget* parent)
    : DialogFrame(parts.theme, tr("Schedule and retention"),
                  tr("Whatever is kept: the newest backup, the last verified one and those that are pinned stay."),
                  parent)
    , m_parts(parts)
    , m_plan(plan)
    , m_every(new QComboBox)
    , m_weekday(new QComboBox)
    , m_at(new QTimeEdit)
    , m_rehearsal(new QComboBox)
    , m_save(nullptr)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    addSchedule(*grid);
    addRetention(*grid);
    body().addLayout(grid);
    addKeep(tr("Cancel"));
    m_save = addPrimary(tr("&Save"));
    m_save->setObjectName(QStringLiteral("savePlan"));
    connect(m_save, &QPushButton::clicked, this, &PlanDialog::save);
    m_every->setFocus();
    refresh();
}

LabeledField* PlanDialog::add(QGridLayout& grid, QWidget* editor, const QString& label, int row, int column)
{
    auto* field = new LabeledField(m_parts.theme, editor);
    field->setLabel(label);
    grid.addWidget(field, row, column);
    return field;
}

void PlanDialog::addSchedule(QGridLayout& grid)
{
    m_every->setObjectName(QStringLiteral("planEvery"));
    m_weekday->setObjectName(QStringLiteral("planWeekday"));
    m_at->setObjectName(QStringLiteral("planAt"));
    m_rehearsal->setObjectName(QStringLiteral("planRehearsal"));
    for (const BackupEvery each : everies)
        m_every->addItem(PlanTexts::every(each), static_cast<int>(each));
    for (int day = 0; day < days; ++day)
        m_weekday->addItem(PlanTexts::weekday(static_cast<api::Weekday>(day)), day);
    for (const RehearsalEvery each : rehearsals)
        m_rehearsal->addItem(PlanTexts::rehearsal(each), static_cast<int>(each));
    m_every->setCurrentIndex(m_every->findData(static_cast<int>(m_plan.schedule.every)));
    m_weekday->setCurrentIndex(m_weekday->findData(static_cast<int>(m_plan.schedule.weekday)));
    m_rehearsal->setCurrentIndex(m_rehearsal->findData(static_cast<int>(m_plan.rehearsal)));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_at->setTime(QTime::fromString(QString::fromStdString(m_plan.schedule.at), QStringLiteral("HH:mm")));
    (void)add(grid, m_every, tr("Backups are made"), 0, 0);
    (void)add(grid, m_rehearsal, tr("The newest one is restored for a test"), 0, 1);
    m_weekdayField = add(grid, m_weekday, tr("On"), 1, 0);
    m_atField = add(grid, m_at, tr("At"), 1, 1);
    m_atField->setHint(QString::fromStdString(m_plan.timeZone));
    connect(m_every, &QComboBox::currentIndexChanged, this, &PlanDialog::refresh);
}

void PlanDialog::addRetention(QGridLayout& grid)
{
    struct Kept
    {
        const char* name;
        QString label;
        QString hint;
        int least;
        int most;
        std::int32_t value;
    };
    const api::BackupRetention& now = m_plan.retention;
    const Kept all[] = {{"keepRecent", tr("Keep the newest"), tr("1 to 200"), 1, 200, now.recent},
                        {"keepDaily", tr("One a day, for days"), tr("0 to 366"), 0, 366, now.daily},
                        {"keepWeekly", tr("One a week, for weeks"), tr("0 to 520"), 0, 520, now.weekly},
                        {"keepMonthly", tr("One a month, for months"), tr("0 to 240"), 0, 240, now.monthly}};
    int index = 0;
    for (const Kept& kept : all) {
        auto* box = new QSpinBox;
        box->setObjectName(QLatin1String(kept.name));
        box->setRange(kept.least, kept.most);
        box->setValue(kept.value);
        add(grid, box, kept.label, 2 + index / 2, index % 2)->setHint(kept.hint);
        m_kept[static_cast<std::size_t>(index++)] = box;
    }
}

void PlanDialog::refresh()
{
    const auto every = chosen(*m_every, m_plan.schedule.every);
    m_weekdayField->setVisible(every == BackupEvery::week);
    m_atField->setVisible(every == BackupEvery::week || every == BackupEvery::day);
    if (m_save) {
        m_save->setEnabled(!m_sending);
        m_save->setToolTip(m_sending ? tr("It is being saved.") : QString());
    }
}

api::BackupPlanInput PlanDialog::wanted() const
{
    api::BackupPlanInput input;
    input.schedule = {chosen(*m_every, m_plan.schedule.every),
                      m_at->time().toString(QStringLiteral("HH:mm")).toStdString(),
                      chosen(*m_weekday, m_plan.schedule.weekday)};
    input.retention = {m_kept[0]->value(), m_kept[1]->value(), m_kept[2]->value(), m_kept[3]->value()};
    input.rehearsal = chosen(*m_rehearsal, m_plan.rehearsal);
    return input;
}

void PlanDialog::save()
{
    const auto input = wanted();
    if (input == static_cast<const api::BackupPlanInput&>(m_plan))
        return accept();
    m_sending = true;
    setError({});
    refresh();
    client::BackupCatalogueApi(m_parts.client)
        .changePlan(m_plan, input)
        .then(this, [this](const client::Result<api::BackupPlan>& reply) { onReply(reply); });
}

void PlanDialog::onReply(const client::Result<api::BackupPlan>& reply)
{
    m_sending = false;
    refresh();
    if (!reply)
        return setError(client::textOf(reply.error()));
    Q_EMIT saved(*reply);
    accept();
}

} // namespace bloomzy::backups_page
