#include "ui/widgets/inputs/PasswordField.h"

#include "ui/widgets/inputs/StrengthBars.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

PasswordField::PasswordField(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new QLineEdit)
    , m_eye(m_edit->addAction(theme.icon(IconName::eye), QLineEdit::TrailingPosition))
    , m_strength(new QWidget)
    , m_bars(new StrengthBars(theme))
    , m_word(new Label(theme, TypeRole::small))
    , m_checks(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_edit);
    auto* strength = new QHBoxLayout(m_strength);
    strength->setContentsMargins(0, 0, 0, 0);
    strength->addWidget(m_bars, 1);
    strength->addWidget(m_word);
    column->addWidget(m_strength);
    m_checks->setSpacing(4);
    column->addLayout(m_checks);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMaxLength(128);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    setFocusProxy(m_edit);
    connect(m_eye, &QAction::toggled, this, &PasswordField::setRevealed);
    connect(m_edit, &QLineEdit::textChanged, this, &PasswordField::passwordChanged);
    setStrength(-1);
    retranslate();
}

QString PasswordField::password() const
{
    return m_edit->text();
}

void PasswordField::wipe()
{
    m_edit->clear();
    m_eye->setChecked(false);
}

void PasswordField::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(m_theme.icon(revealed ? IconName::eyeOff : IconName::eye));
    retranslate();
}

void PasswordField::setStrength(int bars, const QString& word)
{
    m_strength->setVisible(bars >= 0);
    m_bars->setFilled(bars);
    m_bars->setAccessibleName(tr("Strength: %1").arg(word));
    m_word->setText(word);
    m_word->setColor(m_bars->textColor());
}

void PasswordField::setChecks(const std::vector<Check>& checks)
{
    while (QLayoutItem* item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Check& check : checks) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(new IconLabel(m_theme, check.fulfilled ? IconName::statusOk : IconName::statusUnknown, 14,
                                     check.fulfilled ? ColorRole::okFg : ColorRole::textMuted));
        auto* label =
            new Label(m_theme, TypeRole::small, check.fulfilled ? ColorRole::textPrimary : ColorRole::textMuted);
        label->setText(check.text);
        label->setAccessibleName(check.fulfilled ? tr("Fulfilled: %1").arg(check.text)
                                                 : tr("Open: %1").arg(check.text));
        label->setWordWrap(true);
        row->addWidget(label, 1);
        m_checks->addWidget(line);
    }
}

void PasswordField::retranslate()
{
    const QString text = m_eye->isChecked() ? tr("Hide the password") : tr("Show the password");
    m_eye->setText(text);
    m_eye->setToolTip(text);
    for (QObject* object : m_eye->associatedObjects()) {
        if (auto* button = qobject_cast<QToolButton*>(object))
            button->setAccessibleName(text);
    }
}

bool PasswordField::event(QEvent* event)
{
    if (event->type() == QEvent::DynamicPropertyChange) {
        m_edit->setProperty("state", property("state"));
        m_edit->update();
    }
    return QWidget::event(event);
}

void PasswordField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
