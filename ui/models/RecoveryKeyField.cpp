#include "ui/models/RecoveryKeyField.h"

#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"

#include <QtCore/QEvent>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace bloomzy::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 64 * 1024;
constexpr int keyLength = 74; // the prefix and 58 characters of Bech32
constexpr int mostTyped = 200;

QString prefix()
{
    return u"AGE-SECRET-KEY-1"_s;
}

} // namespace

RecoveryKeyField::RecoveryKeyField(const theme::Theme& theme, widgets::Dialogs& dialogs, client::Background& background,
                                   QWidget* parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_background(background)
    , m_typed(new widgets::PasswordField(theme))
    , m_field(new widgets::LabeledField(theme, m_typed))
    , m_file(new QPushButton)
{
    m_typed->edit()->setObjectName(u"recoveryKey"_s);
    m_typed->edit()->setMaxLength(mostTyped);
    m_file->setObjectName(u"recoveryKeyFile"_s);
    m_file->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_file, 0, Qt::AlignTop);
    connect(m_typed, &widgets::PasswordField::passwordChanged, this, &RecoveryKeyField::onTyped);
    connect(m_file, &QPushButton::clicked, this, &RecoveryKeyField::chooseFile);
    retranslate();
}

QString RecoveryKeyField::keyIn(const QString& typed)
{
    static const QRegularExpression blank(u"\\s"_s);
    static const QRegularExpression bech32(u"^AGE-SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}$"_s);
    QString key = QString(typed).remove(blank).toUpper();
    if (key.size() == keyLength - prefix().size())
        key.prepend(prefix());
    return bech32.match(key).hasMatch() ? key : QString();
}

QString RecoveryKeyField::keyOf(const QByteArray& file)
{
    for (const QByteArray& line : file.split('\n')) {
        const QString found = keyIn(QString::fromLatin1(line));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString RecoveryKeyField::key() const
{
    return keyIn(m_typed->password());
}

void RecoveryKeyField::setError(const QString& error)
{
    m_field->setError(error);
}

void RecoveryKeyField::wipe()
{
    m_typed->wipe();
}

void RecoveryKeyField::enter()
{
    m_typed->edit()->setFocus();
}

void RecoveryKeyField::onTyped()
{
    const QString typed = m_typed->password();
    const bool whole = typed.simplified().remove(u' ').size() >= keyLength - prefix().size();
    m_field->setError(whole && key().isEmpty()
                          ? tr("This is no recovery key. Compare it with the sheet: it has 15 groups.")
                          : QString());
    Q_EMIT changed();
}

void RecoveryKeyField::chooseFile()
{
    m_dialogs.openFile(this,
                       {.title = tr("Open the file of the recovery key"),
                        .directory = {},
                        .suggestedName = {},
                        .filters = {tr("Text files (*.txt)"), tr("All files (*)")}},
                       [this](const QString& path) {
                           if (!path.isEmpty())
                               read(path);
                       });
}

void RecoveryKeyField::read(const QString& path)
{
    m_background
        .run([path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? keyOf(file.read(mostBytes)) : QString();
        })
        .then(this, [this](const QString& key) {
            m_typed->edit()->setText(key);
            if (key.isEmpty())
                m_field->setError(tr("There is no recovery key in this file. Choose the one that it was saved to."));
        });
}

void RecoveryKeyField::retranslate()
{
    m_field->setLabel(tr("Recovery key"));
    m_field->setMessage(tr("It is used once and kept nowhere."));
    m_file->setText(tr("From a file…"));
}

void RecoveryKeyField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::models
