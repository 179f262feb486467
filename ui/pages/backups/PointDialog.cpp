#include "ui/pages/backups/PointDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/pages/backups/DestinationTexts.h"
#include "ui/pages/backups/Moments.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::backups_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

PointDialog::PointDialog(const models::ConsoleParts& parts, const api::RestorePoint& point,
                         const DestinationNames& names, QWidget* parent)
    : DialogFrame(parts.theme, PointTexts::title(point), PointTexts::trouble(point), parent)
    , m_theme(parts.theme)
{
    setObjectName(QStringLiteral("pointDetails"));
    addFacts(point);
    addCopies(point, names);
    connect(addPrimary(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
}

void PointDialog::addFact(QGridLayout& grid, const QString& name, const QString& value)
{
    const int row = grid.rowCount();
    auto* label = new Label(m_theme, TypeRole::body, ColorRole::textSecondary);
    label->setText(name);
    auto* text = new Label(m_theme, TypeRole::body);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setText(value);
    grid.addWidget(label, row, 0, Qt::AlignTop);
    grid.addWidget(text, row, 1);
}

void PointDialog::addFacts(const api::RestorePoint& point)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    addFact(*grid, tr("Holds the state of"), theme::formatDateTime(client::timeOf(point.createdAt).toLocalTime()));
    addFact(*grid, tr("Made because"), PointTexts::reason(point));
    if (point.fileName)
        addFact(*grid, tr("File"), tr("%1, %2").arg(toQString(*point.fileName), theme::formatBytes(point.bytes)));
    const QString checked = point.check.at ? Moments::moment(*point.check.at) : QString();
    const QString word = PointTexts::check(point).word;
    addFact(*grid, tr("Check"), checked.isEmpty() ? word : tr("%1, %2").arg(word, checked));
    addFact(*grid, tr("Test restore"), PointTexts::rehearsal(point));
    addFact(*grid, tr("Opens"),
            PointTexts::opensOnlyByKey(point)
                ? tr("With the recovery key")
                : tr("Without the recovery key until %1").arg(Moments::moment(*point.opensUntil)));
    for (const auto& detail :
         {point.failure, point.check.detail, point.rehearsal ? point.rehearsal->detail : std::optional<std::string>()})
        if (detail)
            addFact(*grid, tr("The server says"), toQString(*detail));
    body().addLayout(grid);
}

QString PointDialog::copyFacts(const api::BackupCopy& copy)
{
    if (copy.state == api::BackupCopyState::failed)
        return copy.problem ? DestinationTexts::remedy(*copy.problem) : QString();
    QStringList kept;
    for (const api::KeptAs each : copy.keptAs)
        kept += PointTexts::keptAs(each);
    return kept.isEmpty() ? tr("Retention lets it go with the next backup.") : kept.join(QStringLiteral(", "));
}

void PointDialog::addCopies(const api::RestorePoint& point, const DestinationNames& names)
{
    for (const api::BackupCopy& copy : point.copies) {
        body().addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
        const QString name = names(copy.destinationId);
        auto* title = new Label(m_theme, TypeRole::bodyStrong);
        title->setText(name.isEmpty() ? tr("A destination that was removed") : name);
        const bool stored = copy.state == api::BackupCopyState::stored;
        const QString word = stored         ? tr("Stored %1").arg(Moments::moment(copy.at))
                             : copy.problem ? DestinationTexts::problem(*copy.problem)
                                            : tr("Failed");
        auto* badge = new widgets::StatusBadge(
            m_theme, widgets::badge(stored ? widgets::StatusKind::ok : widgets::StatusKind::danger, word));
        badge->setQuiet(true);
        auto* head = new QHBoxLayout;
        head->addWidget(title, 1);
        head->addWidget(badge);
        auto* facts = new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
        facts->setWordWrap(true);
        facts->setText(copyFacts(copy));
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        column->addLayout(head);
        column->addWidget(facts);
        body().addLayout(column);
    }
}

} // namespace bloomzy::backups_page
