#include "ui/pages/setup/RecoveryStep.h"

#include "ui/client/Aside.h"
#include "ui/client/BackupApi.h"
#include "ui/client/PrivateFile.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/setup/ClipboardLease.h"
#include "ui/pages/setup/FlushBanner.h"
#include "ui/pages/setup/KeyGroups.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::IconLabel;
using widgets::Label;
using widgets::LabeledField;

namespace {

constexpr auto clipboardTime = std::chrono::seconds(60);
constexpr int typedWidth = 180;

} // namespace

RecoveryStep::RecoveryStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_content(new QWidget)
    , m_groups(new KeyGroups(theme()))
    , m_save(new QPushButton)
    , m_copy(new QPushButton)
    , m_clipboard(new Label(theme(), TypeRole::small, ColorRole::textMuted))
    , m_savedIcon(new IconLabel(theme(), IconName::statusUnknown, 16, ColorRole::textMuted))
    , m_saved(new Label(theme(), TypeRole::body, ColorRole::textSecondary))
    , m_checkTitle(new Label(theme(), TypeRole::panelTitle))
    , m_checkHint(new Label(theme(), TypeRole::small, ColorRole::textMuted))
    , m_stored(new QCheckBox)
    , m_once(new widgets::BannerStack(theme()))
    , m_lease(new ClipboardLease(clipboardTime, QCoreApplication::instance()))
{
    setObjectName(QStringLiteral("recovery"));
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(14);
    content->addWidget(makeKeyCard());
    auto* saved = new QHBoxLayout;
    saved->setSpacing(6);
    m_saved->setElided(true);
    saved->addWidget(m_savedIcon);
    saved->addWidget(m_saved, 1);
    content->addLayout(saved);
    content->addWidget(m_checkTitle);
    content->addWidget(makeCheck());
    m_stored->setObjectName(QStringLiteral("stored"));
    content->addWidget(m_stored, 0, Qt::AlignLeft);
    content->addWidget(m_once);
    column()->addWidget(m_content);
    column()->addStretch();
    m_content->hide();
    connect(m_save, &QPushButton::clicked, this, &RecoveryStep::save);
    connect(m_copy, &QPushButton::clicked, this, &RecoveryStep::copy);
    connect(m_stored, &QCheckBox::toggled, this, &Step::changed);
    connect(m_lease, &ClipboardLease::cleared, this, &RecoveryStep::retranslate);
    retranslate();
}

QWidget* RecoveryStep::makeKeyCard()
{
    auto* card = new QFrame;
    card->setProperty("card", QStringLiteral("flat"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    column->addWidget(m_groups);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_save->setObjectName(QStringLiteral("save"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setIcon(theme().icon(IconName::copy));
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addStretch();
    row->addWidget(new IconLabel(theme(), IconName::clock, 14, ColorRole::textMuted));
    row->addWidget(m_clipboard);
    column->addLayout(row);
    return card;
}

QWidget* RecoveryStep::makeCheck()
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        m_typed[i] = new QLineEdit;
        m_typed[i]->setObjectName(QStringLiteral("group%1").arg(i));
        m_typed[i]->setMaxLength(8);
        m_typed[i]->setFont(theme().font(TypeRole::mono));
        m_typed[i]->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        m_marks[i] =
            m_typed[i]->addAction(theme().icon(IconName::statusOk, ColorRole::okFg), QLineEdit::TrailingPosition);
        m_marks[i]->setVisible(false);
        m_typedFields[i] = new LabeledField(theme(), m_typed[i]);
        m_typedFields[i]->setFixedWidth(typedWidth);
        row->addWidget(m_typedFields[i], 0, Qt::AlignTop);
        connect(m_typed[i], &QLineEdit::textChanged, this, [this] {
            showMarks();
            Q_EMIT changed();
        });
    }
    m_checkHint->setWordWrap(true);
    row->addWidget(m_checkHint, 1, Qt::AlignBottom);
    return line;
}

void RecoveryStep::enter()
{
    if (m_key.isEmpty())
        create();
}

void RecoveryStep::create()
{
    clearProblem();
    setBusy(true);
    m_journey.setKeyOpen(true);
    client::BackupApi(*m_journey.client)
        .createRecoveryKey()
        .then(this, [this](const client::Result<api::NewRecoveryKey>& key) {
            setBusy(false);
            if (key.has_value()) {
                take(*key);
                return;
            }
            showProblem([this, error = key.error()] {
                return widgets::BannerSpec{.id = {},
                                           .kind = widgets::BannerKind::danger,
                                           .headline = tr("No recovery key was made."),
                                           .detail = textOf(error),
                                           .actions = {{tr("Try again"), [this] { create(); }}}};
            });
        });
}

void RecoveryStep::take(const api::NewRecoveryKey& key)
{
    m_key = RecoveryKey(key);
    m_groups->setGroups(m_key.groups());
    chooseGroups();
    m_content->show();
    m_save->setFocus();
    retranslate();
    Q_EMIT changed();
}

void RecoveryStep::chooseGroups()
{
    // Not the last one, which is shorter.
    const int count = int(m_key.groups().size()) - 1;
    auto* random = QRandomGenerator::system();
    m_asked[0] = random->bounded(count - 1);
    m_asked[1] = random->bounded(m_asked[0] + 1, count);
}

bool RecoveryStep::groupsMatch() const
{
    return !m_key.isEmpty() && m_key.matches(m_asked[0], m_typed[0]->text()) &&
           m_key.matches(m_asked[1], m_typed[1]->text());
}

void RecoveryStep::showMarks()
{
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        const QString typed = m_typed[i]->text().trimmed();
        const bool right = m_key.matches(m_asked[i], typed);
        m_marks[i]->setVisible(right);
        const bool wrong = !right && typed.size() >= 4;
        m_typedFields[i]->setError(wrong ? tr("This is not group %1").arg(m_asked[i] + 1) : QString());
    }
}

bool RecoveryStep::isReady() const
{
    return !isBusy() && groupsMatch() && m_stored->isChecked();
}

QString RecoveryStep::hint() const
{
    if (isBusy())
        return tr("Making the key…");
    if (!groupsMatch())
        return tr("Continue becomes available when both groups match");
    return m_stored->isChecked() ? QString() : tr("Confirm that you stored the key outside this computer");
}

QString RecoveryStep::help() const
{
    return tr("The recovery key opens your backups when this computer is gone. The server keeps only its public half. "
              "The file works with the program age: age -d -i FILE.");
}

void RecoveryStep::save()
{
    const QString name = QStringLiteral("bloomzy-recovery-key.txt");
    m_journey.parts.dialogs.saveFile(this,
                                     {.title = tr("Save the recovery key"),
                                      .directory = {},
                                      .suggestedName = name,
                                      .filters = {tr("Text files (*.txt)")}},
                                     [this](const QString& path) {
                                         if (path.isEmpty() || m_key.isEmpty())
                                             return;
                                         client::aside(*QThreadPool::globalInstance(), *QCoreApplication::instance(),
                                                       [path, text = m_key.fileText()]() mutable {
                                                           const QString fault = client::writePrivateFile(path, text);
                                                           text.fill('\0');
                                                           return fault;
                                                       })
                                             .then(this,
                                                   [this, path](const QString& fault) { noteSaved(path, fault); });
                                     });
}

void RecoveryStep::noteSaved(const QString& path, const QString& fault)
{
    clearProblem();
    if (fault.isEmpty())
        m_savedPath = path;
    else
        showProblem([path] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("The key was not saved."),
                                       .detail = tr("Nothing was written to %1. Choose a folder that you may write to.")
                                                     .arg(QDir::toNativeSeparators(path))};
        });
    retranslate();
}

void RecoveryStep::copy()
{
    m_lease->put(m_key.identity());
    m_clipboard->setText(tr("Copied; the clipboard clears after 60 s"));
}

void RecoveryStep::proceed()
{
    if (!isReady())
        return;
    m_journey.setKeyOpen(false);
    m_key.wipe();
    m_groups->setGroups({});
    for (QLineEdit* typed : m_typed)
        typed->clear();
    m_content->hide();
    Q_EMIT finished();
}

void RecoveryStep::retranslate()
{
    setHeading(tr("Save your recovery key"),
               tr("Backups are encrypted with this key. If you lose it and this computer, nobody can open them, "
                  "including us."));
    m_save->setText(tr("Save to a file"));
    m_copy->setText(tr("Copy"));
    m_clipboard->setText(tr("Clipboard clears after 60 s"));
    const bool saved = !m_savedPath.isEmpty();
    m_savedIcon->setIcon(saved ? IconName::statusOk : IconName::statusUnknown,
                         saved ? ColorRole::okFg : ColorRole::textMuted);
    m_save->setProperty("variant", saved ? QStringLiteral("standard") : QStringLiteral("primary"));
    m_save->setIcon(theme().icon(IconName::save, saved ? ColorRole::textSecondary : ColorRole::textOnAccent));
    m_save->update();
    m_saved->setText(saved ? tr("Saved to %1").arg(QDir::toNativeSeparators(m_savedPath))
                           : tr("Not saved to a file yet"));
    m_checkTitle->setText(tr("Check that you have it"));
    for (std::size_t i = 0; i < m_typed.size(); ++i)
        m_typedFields[i]->setLabel(tr("Group %1").arg(m_asked[i] + 1));
    m_checkHint->setText(tr("Letters and digits, capitals do not matter."));
    m_stored->setText(tr("I stored the key outside this computer"));
    showMarks();
    if (!m_key.isEmpty())
        displayFlush(*m_once, {.id = QStringLiteral("once"),
                               .kind = widgets::BannerKind::warn,
                               .headline = tr("The key is shown only once."),
                               .detail = tr("Later you can make a new key. Old backups then stay readable with the old "
                                            "key only.")});
}

} // namespace bloomzy::setup
