#include "ui/pages/audit/TailFooter.h"

#include "ui/models/EventTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::audit_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int tellEvery = 5'000; // milliseconds

} // namespace

TailFooter::TailFooter(const theme::Theme& theme, models::AuditTableModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
    , m_icon(new widgets::IconLabel(theme, IconName::live, 14))
    , m_text(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_waiting(new QPushButton)
    , m_zone(new QPushButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(6);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addWidget(m_waiting);
    row->addStretch();
    row->addWidget(m_zone);
    m_text->setElided(true);
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setProperty("buttonSize", QStringLiteral("small"));
    m_waiting->setIcon(theme.icon(IconName::chevronUp));
    m_zone->setObjectName(QStringLiteral("zone"));
    m_zone->setProperty("variant", QStringLiteral("link"));
    m_zone->setProperty("buttonSize", QStringLiteral("small"));
    setFixedHeight(theme.px(theme::RowHeight::tableDefault));
    connect(&theme, &theme::Theme::changed, this,
            [this] { setFixedHeight(m_theme.px(theme::RowHeight::tableDefault)); });
    m_tellLater.setSingleShot(true);
    m_tellLater.setInterval(tellEvery);
    connect(&m_tellLater, &QTimer::timeout, this, &TailFooter::announce);
    connect(m_waiting, &QPushButton::clicked, this, &TailFooter::showRequested);
    connect(m_zone, &QPushButton::clicked, this, &TailFooter::zoneRequested);
    connect(&model, &models::AuditTableModel::waitingChanged, this, &TailFooter::refresh);
    connect(&model, &models::AuditTableModel::loaded, this, &TailFooter::refresh);
    connect(&model, &models::AuditTableModel::rowsRemoved, this, &TailFooter::refresh);
    connect(&model, &models::AuditTableModel::arrived, this, [this](int events) {
        m_unsaid += events;
        for (int event = 0; event < events; ++event)
            m_unsaidDenied += m_model.item(event) && m_model.item(event)->outcome == api::AuditOutcome::denied;
        if (!m_tellLater.isActive())
            m_tellLater.start();
        refresh();
    });
    refresh();
}

void TailFooter::setTail(bool live, bool atTop)
{
    m_live = live;
    m_atTop = atTop;
    refresh();
}

QString TailFooter::text() const
{
    return m_text->text();
}

QString TailFooter::told() const
{
    return m_text->accessibleDescription();
}

void TailFooter::announce()
{
    QString told = tr("%n new event(s)", nullptr, std::exchange(m_unsaid, 0));
    if (const int denied = std::exchange(m_unsaidDenied, 0); denied > 0)
        told = tr("%1, %n denied", "new events, how many of them", denied).arg(told);
    m_text->setAccessibleDescription(told);
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TailFooter::refresh()
{
    const bool atNewest = m_model.isAtNewest() || !m_model.hasLoaded();
    const int waiting = m_model.waiting();
    m_icon->setIcon(m_live && atNewest ? IconName::live : IconName::pause,
                    m_live && atNewest ? ColorRole::accent : ColorRole::textMuted);
    if (!atNewest)
        m_text->setText(tr("There are newer events above"));
    else if (!m_live)
        m_text->setText(tr("Paused: new events wait"));
    else
        m_text->setText(m_atTop ? tr("Live: new events appear on top") : tr("Live: new events wait while you read"));
    QString pill;
    if (!atNewest)
        pill = tr("Go to the newest");
    else if (m_model.waitingAreMore())
        pill = tr("More than %1 new events").arg(theme::formatNumber(waiting));
    else if (waiting > 0)
        pill = tr("%n new event(s)", nullptr, waiting);
    m_waiting->setText(pill);
    m_waiting->setVisible(!pill.isEmpty());
    m_zone->setText(tr("Times in %1", "zone").arg(models::EventTexts::zoneName(m_model.zone())));
    m_zone->setToolTip(tr("Change between UTC and the zone of this computer"));
}

void TailFooter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurfaceAlt));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::borderDefault));
}

void TailFooter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
