#include "ui/pages/backups/BackupsView.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/backups/BackupsPanes.h"
#include "ui/pages/backups/DestinationsCard.h"
#include "ui/pages/backups/DryRunPanel.h"
#include "ui/pages/backups/EndBanner.h"
#include "ui/pages/backups/KeyPrompt.h"
#include "ui/pages/backups/NowCard.h"
#include "ui/pages/backups/PlaceActions.h"
#include "ui/pages/backups/PlanCard.h"
#include "ui/pages/backups/PointDialog.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/pages/backups/PointsCard.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

using client::Result;
using Kind = BackupWork::Kind;

namespace {

const QString failure = QStringLiteral("failure");
const QString partial = QStringLiteral("partial");

} // namespace

BackupsView::BackupsView(const models::ConsoleParts& parts, const BackupsCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_state(parts.client)
    , m_work(parts.client)
    , m_model(m_state)
    , m_banners(new widgets::BannerStack(parts.theme))
    , m_points(new PointsCard(parts.theme, m_model))
    , m_destinations(new DestinationsCard(parts.theme, commands.addDestination, commands.newKey, m_state))
    , m_dryRun(new DryRunPanel(parts, m_work))
    , m_panes(new BackupsPanes(parts, makeCards(), m_dryRun))
    , m_places(new PlaceActions(parts, m_state, this))
    , m_end(new EndBanner(parts, *m_banners, m_state, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_panes, 1);
    connectParts();
    connectWork();
    connectCommands();
    reload();
    m_work.find();
    refresh();
}

QWidget* BackupsView::makeCards()
{
    auto* cards = new QWidget;
    const int padding = m_parts.theme.px(theme::Layout::pagePadding);
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(m_parts.theme.px(theme::Layout::cardGap));
    column->addWidget(new NowCard(m_parts.theme, m_commands.backUp, m_work, m_state));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(m_parts.theme.px(theme::Layout::cardGap));
    pair->addWidget(new PlanCard(m_parts.theme, m_commands.editPlan, m_state), 4);
    pair->addWidget(m_destinations, 5);
    column->addLayout(pair);
    column->addWidget(m_points, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(cards);
    return scroll;
}

void BackupsView::connectParts()
{
    connect(&m_state, &BackupsState::changed, this, &BackupsView::refresh);
    connect(&m_state, &BackupsState::pointsChanged, &m_work, &BackupWork::find);
    connect(&m_model, &PointsModel::loaded, this, &BackupsView::refreshReasons);
    connect(m_points, &PointsCard::chosenChanged, this, &BackupsView::refreshReasons);
    connect(m_points, &PointsCard::activated, m_commands.details, &QAction::trigger);
    connect(m_points, &PointsCard::primaryProposed, this,
            [this] { (whyNotBackUp().isEmpty() ? m_commands.backUp : m_commands.newKey)->trigger(); });
    connect(m_points, &PointsCard::secondaryProposed, m_commands.addDestination, &QAction::trigger);
    connect(m_destinations, &DestinationsCard::checkRequested, m_places, &PlaceActions::check);
    connect(m_destinations, &DestinationsCard::editRequested, m_places, &PlaceActions::edit);
    connect(m_destinations, &DestinationsCard::removeRequested, m_places, &PlaceActions::remove);
    connect(m_places, &PlaceActions::checking, m_destinations, &DestinationsCard::setChecking);
    connect(m_places, &PlaceActions::failed, this, &BackupsView::showFailure);
    connect(m_dryRun, &DryRunPanel::closeRequested, this, &BackupsView::closeDryRun);
    connect(m_dryRun, &DryRunPanel::reportSaved, this, [this](const QString& path) {
        m_parts.showToast({widgets::ToastKind::done, tr("The report was saved"), path, {}, {}});
    });
    connect(m_dryRun, &DryRunPanel::reportFailed, this, [this] {
        showFailure(tr("The report was not saved. Choose a folder that you may write to."),
                    client::makeClientError(client::ClientError::Kind::storage));
    });
    m_points->setMenu(m_commands.ofPoint());
    m_points->table().addActions({m_commands.verify, m_commands.dryRun});
}

void BackupsView::connectWork()
{
    connect(&m_work, &BackupWork::changed, this, &BackupsView::refreshReasons);
    connect(&m_work, &BackupWork::done, this, &BackupsView::onDone);
    connect(&m_work, &BackupWork::cancelled, this, [this](Kind) { reload(); });
    connect(&m_work, &BackupWork::failed, this,
            [this](Kind kind, const QString& headline, const client::ClientError& error) {
                // The panel of the dry run says it itself.
                if (kind != Kind::dryRun || !m_panes->isDetailOpen())
                    showFailure(headline, error);
                reload();
            });
    connect(&m_work, &BackupWork::serverRestarts, this, [this] {
        closeDryRun();
        m_banners->display({.id = QStringLiteral("restarts"),
                            .kind = widgets::BannerKind::info,
                            .headline = tr("The server starts again over the restored data."),
                            .detail = tr("Everybody is signed out. Sign in again: this page then says how it ended."),
                            .actions = {}});
    });
}

void BackupsView::connectCommands()
{
    const auto on = [this](QAction* action, auto run) { connect(action, &QAction::triggered, this, run); };
    on(m_commands.backUp, [this] { m_work.create(); });
    on(m_commands.verifyAll, [this] { m_work.verifyAll(); });
    on(m_commands.verify, [this] {
        withKey(tr("&Verify"), &PointTexts::needsKeyToVerify,
                [this](const api::RestorePoint& point, const QString& key) { m_work.verify(point, key); });
    });
    on(m_commands.rehearse, [this] {
        withKey(tr("&Test restore"), &PointTexts::opensOnlyByKey,
                [this](const api::RestorePoint& point, const QString& key) { m_work.rehearse(point, key); });
    });
    on(m_commands.pin, [this] { withPoint([this](const api::RestorePoint& point) { pin(point); }); });
    on(m_commands.dryRun, [this] { withPoint([this](const api::RestorePoint& point) { openDryRun(point); }); });
    on(m_commands.details, [this] {
        withPoint([this](const api::RestorePoint& point) {
            const auto names = [this](const std::string& id) { return m_state.destinationName(id); };
            (new PointDialog(m_parts, point, names, this))->open();
        });
    });
    on(m_commands.restoreFile, [this] { Q_EMIT restoreFileRequested(); });
    on(m_commands.editPlan, [this] { m_places->editPlan(); });
    on(m_commands.addDestination, [this] { m_places->add(); });
    on(m_commands.newKey, [this] { m_places->makeKey(); });
    on(m_commands.refresh, [this] { reload(); });
}

void BackupsView::withPoint(const std::function<void(const api::RestorePoint&)>& use) const
{
    // A copy: the list may be another one while a dialog is open.
    if (const api::RestorePoint* chosen = m_points->chosen())
        use(api::RestorePoint(*chosen));
}

void BackupsView::withKey(const QString& proceedText, bool (*needsKey)(const api::RestorePoint&),
                          std::function<void(const api::RestorePoint&, const QString& key)> use)
{
    withPoint([&](const api::RestorePoint& point) {
        if (!needsKey(point))
            return use(point, {});
        auto* prompt = new KeyPrompt(m_parts, PointTexts::title(point), proceedText, this);
        connect(prompt, &KeyPrompt::given, this,
                [use = std::move(use), point](const QString& key) { use(point, key); });
        prompt->open();
    });
}

void BackupsView::openDryRun(const api::RestorePoint& point)
{
    m_panes->setDetailOpen(true);
    m_dryRun->open(point);
}

void BackupsView::closeDryRun()
{
    m_panes->setDetailOpen(false);
    m_dryRun->clear();
    m_points->table().setFocus(Qt::OtherFocusReason);
}

void BackupsView::pin(const api::RestorePoint& point)
{
    client::BackupCatalogueApi(m_parts.client)
        .pin(point, !point.pinned)
        .then(this, [this](const Result<api::RestorePoint>& reply) {
            if (!reply) {
                showFailure(tr("The restore point was not changed."), reply.error());
                return m_model.reload();
            }
            m_banners->remove(failure);
            m_model.replace(*reply);
            refreshReasons();
        });
}

void BackupsView::onDone(Kind kind, const api::Operation& operation)
{
    m_banners->remove(failure);
    reload();
    const auto toast = [this](const QString& title, const QString& detail = {}) {
        m_parts.showToast({widgets::ToastKind::done, title, detail, {}, {}});
    };
    if (kind == Kind::create)
        toast(tr("The backup was made"));
    else if (kind == Kind::verify)
        toast(tr("The backup was verified"));
    else if (kind == Kind::rehearse)
        toast(tr("The test restore passed"));
    if (kind != Kind::verifyAll || !operation.result)
        return;
    if (const auto all = client::decode<api::BackupVerification>(QByteArray::fromStdString(operation.result->text)))
        toast(tr("%n backups verified", nullptr, all->verified),
              QStringList{tr("%n failed", nullptr, all->failed),
                          tr("%n only the recovery key opens", nullptr, all->unopened)}
                  .join(QStringLiteral(", ")));
}

void BackupsView::showFailure(const QString& headline, const client::ClientError& error)
{
    m_banners->display({.id = failure,
                        .kind = widgets::BannerKind::danger,
                        .headline = headline,
                        .detail = error.kind == client::ClientError::Kind::storage ? QString() : client::textOf(error),
                        .actions = {{tr("Close"), [this] { m_banners->remove(failure); }}}});
}

void BackupsView::reload()
{
    m_state.reload();
    m_model.reload();
}

void BackupsView::refresh()
{
    if (const auto& error = m_state.error())
        m_banners->display({.id = partial,
                            .kind = widgets::BannerKind::warn,
                            .headline = tr("Not all of this page could be loaded. What is shown may be old."),
                            .detail = client::textOf(*error),
                            .actions = {{tr("Try again"), [this] { reload(); }}}});
    else
        m_banners->remove(partial);
    refreshReasons();
}

QList<QWidget*> BackupsView::panes() const
{
    QList<QWidget*> panes{&m_points->table()};
    if (m_panes->isDetailOpen())
        panes += m_dryRun;
    return panes;
}

bool BackupsView::escape()
{
    if (!m_panes->isDetailOpen())
        return false;
    closeDryRun();
    return true;
}

void BackupsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        m_end->show();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::backups_page
