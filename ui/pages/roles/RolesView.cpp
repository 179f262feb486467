#include "ui/pages/roles/RolesView.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/roles/EffectsDialog.h"
#include "ui/pages/roles/RoleActions.h"
#include "ui/pages/roles/RoleCenter.h"
#include "ui/pages/roles/RoleDetails.h"
#include "ui/pages/roles/RoleListPane.h"
#include "ui/pages/roles/TwoPersonCard.h"
#include "ui/pages/roles/WhyPanel.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/frame/DetailDrawer.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

namespace {

const QString panesKey = QStringLiteral("roles/panes");
const QString refusal = QStringLiteral("refused");
const QString news = QStringLiteral("rebased");
const QString loading = QStringLiteral("loading");
const QString unsound = QStringLiteral("unsound");

constexpr int listWidth = 212;
constexpr int centerWidth = 680;
constexpr int whyWidth = 344;

} // namespace

RolesView::RolesView(const models::ConsoleParts& parts, const RolesCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_commands(commands)
    , m_book(m_parts.client)
    , m_preview(m_parts.client, m_book)
    , m_saver(m_parts.client, m_book,
              [this](const std::string& key, const api::AccessEffects& effects, std::function<void(bool)> then) {
                  confirm(key, effects, std::move(then));
              })
    , m_reasons(commands, m_parts.client, m_book)
    , m_banners(new widgets::BannerStack(m_parts.theme))
    , m_stack(new QStackedWidget)
    , m_forbidden(new widgets::EmptyState(m_parts.theme, widgets::EmptyState::Kind::noPermission))
    , m_panes(new QSplitter)
    , m_list(new RoleListPane(m_parts.theme, m_book, commands))
    , m_center(new RoleCenter(m_parts.theme, m_book, commands))
    , m_why(new WhyPanel(m_parts.theme, m_parts.client, m_book, m_preview))
    , m_actions(new RoleActions(m_parts, m_book, m_saver, this))
{
    m_why->addCard(new TwoPersonCard(m_parts));
    layOut();
    connectBook();
    connectSaver();
    connectCommands();
    connect(&m_parts.client.session(), &client::Session::stateChanged, this, &RolesView::refreshRights);
    retranslate();
    refreshRights();
    m_book.load();
}

RolesView::~RolesView()
{
    if (!m_drawer->isOverlay())
        m_parts.settings.setValue(panesKey, m_panes->saveState());
}

void RolesView::layOut()
{
    m_panes->setOrientation(Qt::Horizontal);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_center);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_forbidden);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_stack, 1);
    m_drawer = new widgets::DetailDrawer(m_parts.theme, m_why, *m_panes);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->setStretchFactor(1, 1);
    m_list->setMinimumWidth(160);
    m_list->setMaximumWidth(320);
    m_panes->setSizes({listWidth, centerWidth, whyWidth});
    m_panes->restoreState(m_parts.settings.value(panesKey).toByteArray());
    m_drawer->setOpen(!m_drawer->isOverlay());
}

void RolesView::connectBook()
{
    connect(&m_book, &RoleBook::listChanged, this, &RolesView::refreshCommands);
    connect(&m_book, &RoleBook::roleChanged, this, &RolesView::refreshCommands);
    connect(&m_book, &RoleBook::chosenChanged, this, [this] {
        clearBanners();
        refreshCommands();
    });
    connect(&m_book, &RoleBook::listChanged, this, [this] {
        m_banners->remove(loading);
        if (!m_wanted.empty() && m_book.stored(m_wanted))
            open(std::exchange(m_wanted, {}));
    });
    connect(&m_book, &RoleBook::failed, this, [this](const client::ClientError& error) {
        if (error.is(api::ErrorCode::forbidden))
            return m_stack->setCurrentWidget(m_forbidden);
        warn(loading, tr("The roles could not be read."), client::textOf(error),
             {{tr("Try again"), [this] { m_book.load(); }}});
    });
    connect(&m_book, &RoleBook::rebased, this, &RolesView::onRebased);
    connect(&m_book, &RoleBook::orphaned, this, [this](const std::string& key) {
        warn(news, tr("Somebody else removed the role %1.").arg(m_book.name(key)),
             tr("What you edited is a new role now, and is not saved."));
    });
    connect(&m_preview, &RolePreview::changed, this, &RolesView::showPreviewError);
    connect(m_list, &RoleListPane::moved, this, &RolesView::moved);
}

void RolesView::connectSaver()
{
    connect(&m_saver, &RoleSaver::busyChanged, this, &RolesView::refreshCommands);
    connect(&m_saver, &RoleSaver::refused, this, &RolesView::onRefused);
    connect(&m_saver, &RoleSaver::saved, this, [this](const QString& name) {
        clearBanners();
        m_parts.showToast({widgets::ToastKind::done, tr("Role saved"), name, {}, {}});
    });
    connect(&m_saver, &RoleSaver::removed, this, [this](const QString& name) {
        m_parts.showToast({widgets::ToastKind::done, tr("Role removed"), name, {}, {}});
    });
}

void RolesView::connectCommands()
{
    const auto on = [this](QAction* action, auto run) { connect(action, &QAction::triggered, this, run); };
    on(m_commands.create, [this] {
        m_actions->create();
        m_center->setView(RoleCenter::detailsView);
        m_center->details().focusName();
    });
    on(m_commands.duplicate, [this] { m_actions->duplicate(); });
    on(m_commands.remove, [this] { m_actions->askToRemove(); });
    on(m_commands.save, [this] { save({m_book.chosen()}, {}); });
    on(m_commands.discard, [this] {
        clearBanners();
        m_actions->discard();
    });
    on(m_commands.cycle, [this] { m_actions->cycle(m_center->matrix().permission()); });
    on(m_commands.families, [this] { m_actions->askForFamilies(m_center->matrix().permission()); });
    on(m_commands.history, [this] { m_actions->showHistory(m_reasons.readOnly()); });
    on(m_commands.pairs, [this] { m_actions->showPairs(m_reasons.mayNotManage()); });
    on(m_commands.tryAsUser, [this] { m_actions->tryAsUser(m_preview); });
    on(m_commands.refresh, [this] { m_book.load(); });
    on(m_commands.explain, [this] {
        m_drawer->setOpen(true);
        m_why->people().setFocus(Qt::ShortcutFocusReason);
    });
    connect(&m_center->matrix(), &MatrixTable::permissionChanged, m_why, &WhyPanel::setPermission);
    connect(&m_center->matrix(), &MatrixTable::permissionChanged, this, &RolesView::refreshCommands);
    connect(m_why, &WhyPanel::permissionChosen, this, [this](const QString& permission) {
        m_center->setView(RoleCenter::matrixView);
        m_center->matrix().setPermission(permission);
    });
}

void RolesView::refreshRights()
{
    const bool may = m_parts.client.session().may(u"roles.read");
    m_stack->setCurrentWidget(may ? static_cast<QWidget*>(m_panes) : m_forbidden);
    refreshCommands();
}

void RolesView::refreshCommands()
{
    m_reasons.refresh(m_center->matrix().permission(), m_saver.isBusy());
    m_center->details().setReadOnly(m_reasons.readOnly());
    Q_EMIT changed();
}

QList<QWidget*> RolesView::panes() const
{
    return {&m_list->list(), m_center, m_why};
}

bool RolesView::escape()
{
    return m_drawer->escape();
}

void RolesView::open(const std::string& id)
{
    if (m_book.stored(id))
        m_book.choose(id);
    else
        m_wanted = id;
}

void RolesView::save(const std::vector<std::string>& keys, const RoleSaver::Done& done)
{
    m_banners->remove(refusal);
    m_center->details().clearFaults();
    m_saver.save(keys, done);
}

void RolesView::confirm(const std::string& key, const api::AccessEffects& effects, std::function<void(bool)> then)
{
    const auto more = [this, asked = previewOf(m_book, key)](const std::string& cursor) {
        api::RolePreview next = asked;
        next.cursor = cursor;
        return client::AccessApi(m_parts.client).preview(next);
    };
    auto* dialog = new EffectsDialog(m_parts.theme, m_book.name(key), effects, more, this);
    connect(dialog, &QDialog::finished, this,
            [then = std::move(then)](int result) { then(result == QDialog::Accepted); });
    dialog->open();
}

void RolesView::onRefused(const std::string& key, const client::ClientError& error)
{
    m_book.choose(key);
    const auto& faults = error.problem.errors;
    const QString detail = faults.empty() ? client::textOf(error) : m_center->showFaults(faults);
    if (!detail.isEmpty())
        warn(refusal, tr("%1 is not changed.").arg(m_book.name(key)), detail);
}

void RolesView::onRebased(const std::string& key)
{
    warn(news, tr("Somebody else saved the role %1 meanwhile.").arg(m_book.name(key)),
         tr("Your changes stand on top of theirs now and are not saved. Look at them before you save."),
         {{tr("Show changes"), [this, key] {
               m_book.choose(key);
               m_center->setView(RoleCenter::changesView);
           }}});
}

void RolesView::showPreviewError()
{
    const auto& error = m_preview.error();
    m_banners->remove(unsound);
    if (!error || error->problem.errors.empty())
        return error ? warn(unsound, tr("The role could not be saved so."), client::textOf(*error)) : void();
    if (!m_center->details().showFaults(error->problem.errors))
        warn(unsound, tr("The role could not be saved so."), client::textOf(error->problem.errors.front()));
}

void RolesView::warn(const QString& id, const QString& headline, const QString& detail,
                     std::vector<widgets::BannerAction> actions)
{
    m_banners->display({id, widgets::BannerKind::warn, headline, detail, std::move(actions), false});
}

void RolesView::clearBanners()
{
    for (const QString& id : {refusal, news, unsound})
        m_banners->remove(id);
    m_center->details().clearFaults();
}

void RolesView::retranslate()
{
    m_forbidden->setTitle(tr("You may not see the roles"));
    m_forbidden->setText(tr("You need the permission to read roles. An administrator can give it to you."));
}

void RolesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshCommands();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::roles_page
