#include "ui/widgets/frame/StatusBar.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/frame/KeyHints.h"
#include "ui/widgets/paint/Dot.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>

#include <algorithm>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int groupGap = 14;

QFrame* makeShortLine()
{
    QFrame* line = makeLine(Qt::Vertical);
    line->setFixedHeight(14);
    return line;
}

QWidget* makeGroup(QWidget* mark, Label* words)
{
    auto* group = new QWidget;
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(mark);
    row->addWidget(words, 1);
    return group;
}

} // namespace

StatusBar::StatusBar(const theme::Theme& theme, std::function<QDateTime()> now, QWidget* parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_now(std::move(now))
    , m_server(new StatusBadge(theme))
    , m_address(new Label(theme, TypeRole::mono, ColorRole::textSecondary))
    , m_logLine(makeShortLine())
    , m_log(new StatusBadge(theme))
    , m_factsLine(makeShortLine())
    , m_unsaved(new Dot(theme))
    , m_facts(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_hints(new KeyHints(theme))
    , m_roleLine(makeShortLine())
    , m_role(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_timeLine(makeShortLine())
    , m_time(new Label(theme, TypeRole::small, ColorRole::textSecondary))
{
    setSizeGripEnabled(false);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(9, 1, 10, 0);
    row->setSpacing(groupGap);
    m_server->setQuiet(true);
    m_facts->setElided(true);
    row->addWidget(m_server);
    row->addWidget(m_address);
    m_log->setQuiet(true);
    row->addWidget(m_logLine);
    row->addWidget(m_log);
    row->addWidget(m_factsLine);
    row->addWidget(makeGroup(m_unsaved, m_facts), 1);
    row->addWidget(m_hints);
    m_roleGroup = makeGroup(new IconLabel(theme, theme::IconName::shield, 14), m_role);
    row->addWidget(m_roleLine);
    row->addWidget(m_roleGroup);
    row->addWidget(m_timeLine);
    row->addWidget(m_time);
    addWidget(content, 1);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(5000);
    connect(&m_minute, &QTimer::timeout, this, &StatusBar::showTime);
    m_minute.start();
    connect(&theme, &theme::Theme::changed, this, &StatusBar::applyTheme);
    setLog({});
    setFacts({});
    setRole({});
    applyTheme();
    retranslate();
}

void StatusBar::applyTheme()
{
    setFixedHeight(m_theme.px(theme::RowHeight::statusBar));
    update();
}

void StatusBar::setServer(const ServerInfo& server)
{
    m_serverInfo = server;
    m_address->setText(server.address);
    m_address->setVisible(!server.address.isEmpty());
    retranslate();
}

void StatusBar::setLog(const LogInfo& log)
{
    m_logInfo = log;
    for (QWidget* part : {m_logLine, static_cast<QWidget*>(m_log)})
        part->setVisible(log.state != LogInfo::State::hidden);
    showLog();
}

void StatusBar::showLog()
{
    if (m_logInfo.state == LogInfo::State::wrong)
        m_log->setBadge(badge(StatusKind::danger, tr("Log does not match")));
    else
        m_log->setBadge({StatusKind::ok, theme::IconName::shieldCheck,
                         tr("Log verified to #%1").arg(theme::formatNumber(m_logInfo.verifiedTo))});
}

void StatusBar::setFacts(const QList<StatusFact>& facts)
{
    QStringList texts;
    for (const StatusFact& fact : facts)
        texts += fact.text;
    m_facts->setText(texts.join(QStringLiteral("  ·  ")));
    m_factsLine->setVisible(!facts.isEmpty());
    m_unsaved->setVisible(std::ranges::any_of(facts, &StatusFact::unsaved));
}

void StatusBar::setKeyHints(const QList<KeyHint>& hints)
{
    m_hints->setHints(hints);
}

void StatusBar::setRole(const QString& role)
{
    m_role->setText(role);
    for (QWidget* part : {m_roleLine, m_roleGroup, m_timeLine})
        part->setVisible(!role.isEmpty());
}

void StatusBar::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    showTime();
}

void StatusBar::showTime()
{
    const QDateTime time = m_now().toTimeZone(m_zone);
    const QString text = QStringLiteral("%1 %2").arg(theme::formatDateTime(time), time.timeZoneAbbreviation());
    if (m_time->text() == text)
        return;
    m_time->setText(text);
    m_time->setToolTip(time.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm'Z'")));
}

void StatusBar::retranslate()
{
    switch (m_serverInfo.state) {
    case ServerState::starting:
        m_server->setBadge({StatusKind::neutral, theme::IconName::clock, tr("Server starting")});
        break;
    case ServerState::running:
        m_server->setBadge(badge(StatusKind::ok, tr("Server running")));
        break;
    case ServerState::stopped:
        m_server->setBadge(badge(StatusKind::danger, tr("Server stopped")));
        break;
    case ServerState::unreachable:
        m_server->setBadge(badge(StatusKind::warn, tr("Server not reachable")));
        break;
    }
    showTime();
    showLog();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStatusBar::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgChrome));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
