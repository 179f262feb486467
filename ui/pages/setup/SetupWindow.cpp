#include "ui/pages/setup/SetupWindow.h"

#include "ui/client/BackupApi.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/setup/AccountStep.h"
#include "ui/pages/setup/AdminStep.h"
#include "ui/pages/setup/KeyStep.h"
#include "ui/pages/setup/ReadyStep.h"
#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/ServerLink.h"
#include "ui/pages/setup/SideBar.h"
#include "ui/pages/setup/StepFooter.h"
#include "ui/pages/setup/WhereStep.h"
#include "ui/pages/setup/WindowFrame.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;

class SetupWindow::Private : public QObject
{
public:
    Private(SetupWindow& owner, SetupParts parts);

    void retranslate();

    Journey journey;

private:
    void build();
    void connectSteps();
    void connectLink();
    void go(Step* step);
    void back();
    void afterReached(const api::SetupState& state);
    void afterSignIn();
    void arrive();
    void showProgress();
    [[nodiscard]] Step* current() const;
    [[nodiscard]] bool isTeam() const { return journey.profile.kind == Profile::Kind::team; }

    SetupWindow& m_owner;
    WindowFrame m_frame;
    ServerLink m_link;
    SideBar* m_side;
    QStackedWidget* m_stack;
    StepFooter* m_footer;
    WhereStep* m_where;
    KeyStep* m_key;
    AdminStep* m_admin;
    AccountStep* m_account;
    RecoveryStep* m_recovery;
    ReadyStep* m_ready;
    bool m_keyShown = false; ///< this way goes through the fingerprint
    bool m_signsIn = false;  ///< the server has its administrator
    bool m_makesKey = true;  ///< this way goes through the recovery key
};

SetupWindow::Private::Private(SetupWindow& owner, SetupParts parts)
    : journey{.parts = std::move(parts)}
    , m_owner(owner)
    , m_frame(owner, journey.parts)
    , m_link(journey, this)
    , m_side(new SideBar(journey.parts.theme, journey.parts.version))
    , m_stack(new QStackedWidget)
    , m_footer(new StepFooter(journey.parts.theme))
    , m_where(new WhereStep(journey))
    , m_key(new KeyStep(journey.parts.theme))
    , m_admin(new AdminStep(journey))
    , m_account(new AccountStep(journey))
    , m_recovery(new RecoveryStep(journey))
    , m_ready(new ReadyStep(journey))
{
    build();
    connectSteps();
    connectLink();
    go(m_where);
}

void SetupWindow::Private::build()
{
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_footer);
    row->addLayout(right, 1);
    m_owner.setCentralWidget(central);
    for (Step* step : std::initializer_list<Step*>{m_where, m_key, m_admin, m_account, m_recovery, m_ready}) {
        m_stack->addWidget(step);
        connect(step, &Step::changed, this, [this, step] {
            if (step == current())
                showProgress();
        });
        for (QLineEdit* edit : step->findChildren<QLineEdit*>())
            connect(edit, &QLineEdit::returnPressed, m_footer->next(), &QPushButton::click);
    }
    connect(m_footer->next(), &QPushButton::clicked, this, [this] { current()->proceed(); });
    connect(m_footer->back(), &QPushButton::clicked, this, [this] { back(); });
    connect(m_footer->quit(), &QPushButton::clicked, &m_owner, &QWidget::close, Qt::QueuedConnection);
    connect(&m_frame, &WindowFrame::helpRequested, this, [this] { current()->toggleHelp(); });
}

void SetupWindow::Private::connectSteps()
{
    connect(m_where, &Step::finished, this, [this] {
        m_keyShown = m_signsIn = false;
        m_makesKey = true;
        m_link.open();
    });
    connect(m_key, &Step::finished, this, [this] { m_link.trust(m_key->fingerprint()); });
    connect(m_admin, &Step::finished, this, [this] { go(m_recovery); });
    connect(m_account, &Step::finished, this, [this] { afterSignIn(); });
    connect(m_recovery, &Step::finished, this, [this] { go(m_ready); });
    connect(m_ready, &Step::finished, this, [this] { arrive(); });
}

void SetupWindow::Private::connectLink()
{
    connect(&m_link, &ServerLink::starting, m_where, &WhereStep::setRestarting);
    connect(&m_link, &ServerLink::reached, this, [this](const api::SetupState& state) { afterReached(state); });
    connect(&m_link, &ServerLink::serverFailed, this, [this](const client::ServerFailure& failure) {
        go(m_where);
        m_where->showFailure(failure);
    });
    const auto compare = [this](const QString& presented, bool other) {
        m_keyShown = true;
        m_key->setKey(journey.profile.address.url.authority(), presented, other);
        m_where->setBusy(false);
        m_key->setBusy(false);
        go(m_key);
    };
    connect(&m_link, &ServerLink::keyUnknown, this, [compare](const QString& presented) { compare(presented, false); });
    connect(&m_link, &ServerLink::keyChanged, this, [compare](const QString& presented) { compare(presented, true); });
    connect(&m_link, &ServerLink::unreachable, this, [this](const client::ClientError& error) {
        if (current() == m_key)
            m_key->showError(error);
        else if (current() == m_where)
            m_where->showError(error);
    });
}

Step* SetupWindow::Private::current() const
{
    return static_cast<Step*>(m_stack->currentWidget());
}

void SetupWindow::Private::go(Step* step)
{
    m_stack->setCurrentWidget(step);
    step->enter();
    showProgress();
    if (!step->isAncestorOf(m_owner.focusWidget()))
        m_footer->next()->setFocus();
}

void SetupWindow::Private::back()
{
    if (!current()->mayGoBack() || current()->isBusy())
        return;
    m_link.close();
    go(m_where);
}

void SetupWindow::Private::afterReached(const api::SetupState& state)
{
    const bool waiting = current() == m_where || current() == m_key;
    if (!waiting)
        return;
    m_where->setBusy(false);
    m_key->setBusy(false);
    m_signsIn = !state.needed;
    m_makesKey = state.needed;
    go(state.needed ? static_cast<Step*>(m_admin) : m_account);
}

void SetupWindow::Private::afterSignIn()
{
    if (isTeam()) {
        go(m_ready);
        return;
    }
    m_account->setBusy(true);
    using Keys = client::Result<api::RecoveryKeyList>;
    client::BackupApi(*journey.client).recoveryKeys().then(this, [this](const Keys& keys) {
        m_account->setBusy(false);
        m_makesKey = journey.isKeyOpen() || (keys.has_value() && keys->items.empty());
        go(m_makesKey ? static_cast<Step*>(m_recovery) : m_ready);
    });
}

void SetupWindow::Private::arrive()
{
    journey.saveProfile();
    disconnect(&m_link, nullptr, this, nullptr);
    Q_EMIT m_owner.arrived();
}

void SetupWindow::Private::showProgress()
{
    QStringList names{SetupWindow::tr("Where the server runs")};
    QList<Step*> steps{m_where};
    if (m_keyShown) {
        names += SetupWindow::tr("Compare the key");
        steps += m_key;
    }
    names += m_signsIn ? SetupWindow::tr("Sign in") : SetupWindow::tr("First administrator");
    steps += m_signsIn ? static_cast<Step*>(m_account) : m_admin;
    if (m_makesKey) {
        names += SetupWindow::tr("Recovery key");
        steps += m_recovery;
    }
    names += SetupWindow::tr("Ready");
    steps += m_ready;
    m_side->steps().setSteps(names, int(steps.indexOf(current())));
    m_footer->show(*current(), current() == m_where);
    QList<widgets::KeyHint> hints{{{QStringLiteral("Alt"), QStringLiteral("N")}, SetupWindow::tr("continue")}};
    if (current()->mayGoBack())
        hints += {{QStringLiteral("Alt"), QStringLiteral("B")}, SetupWindow::tr("back")};
    hints += {{QStringLiteral("F1")}, SetupWindow::tr("help")};
    m_frame.setKeyHints(hints);
}

void SetupWindow::Private::retranslate()
{
    m_owner.setWindowTitle(SetupWindow::tr("Set up Bloomzy Console"));
    m_frame.setStatus(SetupWindow::tr("Nothing is sent to the internet during setup"));
    showProgress();
}

SetupWindow::SetupWindow(SetupParts parts, QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(parts)))
{
    setMinimumSize(1100, 680);
    resize(1440, 900);
    d->retranslate();
}

SetupWindow::~SetupWindow()
{
    // The steps refer to the journey.
    delete takeCentralWidget();
}

Arrival SetupWindow::takeArrival()
{
    return d->journey.arrival();
}

void SetupWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace bloomzy::setup
