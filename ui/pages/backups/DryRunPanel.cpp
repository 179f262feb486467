#include "ui/pages/backups/DryRunPanel.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/client/ProblemText.h"
#include "ui/client/ServerTime.h"
#include "ui/models/RecoveryKeyField.h"
#include "ui/pages/backups/DryRunResult.h"
#include "ui/pages/backups/DryRunTexts.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::backups_page {

using Kind = BackupWork::Kind;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;
using widgets::StatusKind;

DryRunPanel::DryRunPanel(const models::ConsoleParts& parts, BackupWork& work, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_work(work)
    , m_caption(new Label(parts.theme, TypeRole::small, ColorRole::textMuted))
    , m_close(new QToolButton)
    , m_title(new Label(parts.theme, TypeRole::panelTitle))
    , m_badge(new widgets::StatusBadge(parts.theme))
    , m_state(new Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_about(new Label(parts.theme, TypeRole::body, ColorRole::textSecondary))
    , m_key(new models::RecoveryKeyField(parts.theme, parts.dialogs, parts.background))
    , m_start(new QPushButton)
    , m_result(new DryRunResult(parts.theme))
    , m_word(new QLineEdit)
    , m_wordField(new widgets::LabeledField(parts.theme, m_word))
    , m_report(new QPushButton)
    , m_cancel(new QPushButton)
    , m_restore(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFoot());
    connect(m_close, &QToolButton::clicked, this, &DryRunPanel::closeRequested);
    connect(m_start, &QPushButton::clicked, this, &DryRunPanel::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_stage == Stage::trying)
            m_work.cancel();
        else
            Q_EMIT closeRequested();
    });
    connect(m_report, &QPushButton::clicked, this, &DryRunPanel::saveReport);
    connect(m_restore, &QPushButton::clicked, this, &DryRunPanel::askThenRestore);
    connect(m_word, &QLineEdit::textChanged, this, &DryRunPanel::showButtons);
    connect(m_key, &models::RecoveryKeyField::changed, this, &DryRunPanel::showButtons);
    connectWork();
    retranslate();
}

QWidget* DryRunPanel::makeHead()
{
    m_close->setObjectName(QStringLiteral("closeDryRun"));
    m_close->setProperty("variant", QStringLiteral("quiet"));
    m_close->setIcon(m_parts.theme.icon(theme::IconName::close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_title->setElided(true);
    m_state->setElided(true);
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(14, 8, 14, 10);
    column->setSpacing(4);
    auto* above = new QHBoxLayout;
    above->addWidget(m_caption, 1);
    above->addWidget(m_close);
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_badge);
    below->addWidget(m_state, 1);
    column->addLayout(above);
    column->addWidget(m_title);
    column->addLayout(below);
    return head;
}

QWidget* DryRunPanel::makeBody()
{
    m_start->setObjectName(QStringLiteral("startDryRun"));
    m_word->setObjectName(QStringLiteral("restoreWord"));
    m_about->setWordWrap(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(12);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_about, m_result, m_key, m_wordField})
        column->addWidget(widget);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

QWidget* DryRunPanel::makeFoot()
{
    m_report->setObjectName(QStringLiteral("saveReport"));
    m_cancel->setObjectName(QStringLiteral("cancelDryRun"));
    m_restore->setObjectName(QStringLiteral("restorePoint"));
    m_restore->setProperty("variant", QStringLiteral("danger"));
    m_report->setIcon(m_parts.theme.icon(theme::IconName::download));
    auto* foot = new QFrame;
    foot->setProperty("surface", QStringLiteral("alt"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(14, 9, 14, 9);
    row->setSpacing(8);
    row->addWidget(m_report);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_restore);
    return foot;
}

void DryRunPanel::connectWork()
{
    connect(&m_work, &BackupWork::changed, this, &DryRunPanel::showButtons);
    connect(&m_work, &BackupWork::done, this, [this](Kind kind, const api::Operation& operation) {
        if (kind != Kind::dryRun || m_stage != Stage::trying)
            return;
        const auto run =
            operation.result
                ? client::decode<api::RestoreDryRun>(QByteArray::fromStdString(operation.result->text))
                : client::Result<api::RestoreDryRun>(client::makeClientError(client::ClientError::Kind::protocol));
        if (run) {
            m_run = *run;
            m_runId = client::toQString(operation.id);
            m_result->display(*m_run, *m_point);
        } else {
            m_failure = client::textOf(run.error());
        }
        m_stage = run ? Stage::passed : Stage::failed;
        refresh();
        if (run)
            m_word->setFocus();
    });
    connect(&m_work, &BackupWork::failed, this, [this](Kind kind, const QString&, const client::ClientError& error) {
        if (kind == Kind::dryRun && m_stage == Stage::trying && m_work.isIdle()) {
            m_failure = client::textOf(error);
            m_stage = Stage::failed;
        } else if (kind == Kind::restore && m_work.isIdle()) {
            m_stage = m_run ? Stage::passed : Stage::untried;
        }
        refresh();
    });
    connect(&m_work, &BackupWork::cancelled, this, [this](Kind kind) {
        if (kind == Kind::dryRun)
            m_stage = Stage::untried;
        else if (kind == Kind::restore)
            m_stage = m_run ? Stage::passed : Stage::untried;
        refresh();
    });
}

void DryRunPanel::open(const api::RestorePoint& point)
{
    if (m_stage == Stage::trying || m_stage == Stage::restoring)
        return;
    clear();
    m_point = point;
    refresh();
    if (!needsKey())
        start();
    else
        m_key->enter();
}

void DryRunPanel::clear()
{
    m_point.reset();
    m_run.reset();
    m_runId.clear();
    m_failure.clear();
    m_stage = Stage::untried;
    m_key->wipe();
    m_word->clear();
    refresh();
}

bool DryRunPanel::needsKey() const
{
    return m_point && PointTexts::opensOnlyByKey(*m_point);
}

QString DryRunPanel::key() const
{
    return needsKey() ? m_key->key() : QString();
}

void DryRunPanel::start()
{
    if (!m_point || !m_work.isIdle() || (needsKey() && key().isEmpty()))
        return;
    m_failure.clear();
    m_stage = Stage::trying;
    m_work.dryRun(*m_point, key());
    refresh();
}

/// A point of which it is not known that it is whole can be restored all the same, knowingly.
void DryRunPanel::askThenRestore()
{
    if (!m_point || m_point->check.state == api::BackupCheckState::verified)
        return restore();
    m_parts.dialogs.ask(
        this,
        {.title = tr("Restore a backup that is not verified?"),
         .consequence = tr("The dry run read all of it without a fault. Its own check did not confirm it, though. A "
                           "verified one is the safer choice."),
         .icon = theme::IconName::statusWarning,
         .keepText = tr("Choose another one"),
         .proceedText = tr("Restore this one"),
         .discardText = {},
         .danger = true,
         .typedWord = {}},
        [this](widgets::Choice choice) {
            if (choice == widgets::Choice::proceed)
                restore();
        });
}

void DryRunPanel::restore()
{
    if (!whyNotRestore().isEmpty())
        return;
    m_stage = Stage::restoring;
    m_work.restore(*m_point, m_runId, key());
    m_key->wipe();
    m_word->clear();
    refresh();
}

void DryRunPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_parts.theme.color(ColorRole::bgSurface));
}

} // namespace bloomzy::backups_page
