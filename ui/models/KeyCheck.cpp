#include "ui/models/KeyCheck.h"

#include "ui/models/RecoveryKey.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace bloomzy::models {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int fieldWidth = 180;
constexpr int groupSize = 4;

} // namespace

KeyCheck::KeyCheck(const theme::Theme& theme, const RecoveryKey& key, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_key(key)
    , m_hint(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (std::size_t i = 0; i < m_typed.size(); ++i)
        row->addWidget(makeField(i), 0, Qt::AlignTop);
    m_hint->setWordWrap(true);
    // In the middle of the fields, whose labels stand above them.
    m_hint->setMinimumHeight(theme.px(theme::RowHeight::input));
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(m_hint, 1, Qt::AlignBottom);
}

QWidget* KeyCheck::makeField(std::size_t index)
{
    auto* typed = new QLineEdit;
    typed->setObjectName(QStringLiteral("group%1").arg(index));
    typed->setMaxLength(8);
    typed->setFont(m_theme.font(TypeRole::mono));
    typed->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_marks[index] =
        typed->addAction(m_theme.icon(theme::IconName::statusOk, ColorRole::okFg), QLineEdit::TrailingPosition);
    m_marks[index]->setVisible(false);
    connect(typed, &QLineEdit::textChanged, this, [this] {
        showMarks();
        Q_EMIT changed();
    });
    m_typed[index] = typed;
    m_fields[index] = new widgets::LabeledField(m_theme, typed);
    m_fields[index]->setFixedWidth(fieldWidth);
    return m_fields[index];
}

void KeyCheck::ask()
{
    // Not for the last one, which is shorter.
    const int count = int(m_key.groups().size()) - 1;
    auto* random = QRandomGenerator::system();
    m_asked[0] = random->bounded(count - 1);
    m_asked[1] = random->bounded(m_asked[0] + 1, count);
    retranslate();
}

bool KeyCheck::isAnswered() const
{
    return !m_key.isEmpty() && m_key.matches(m_asked[0], m_typed[0]->text()) &&
           m_key.matches(m_asked[1], m_typed[1]->text());
}

void KeyCheck::showMarks()
{
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        const QString typed = m_typed[i]->text().trimmed();
        const bool right = m_key.matches(m_asked[i], typed);
        m_marks[i]->setVisible(right);
        const bool wrong = !right && typed.size() >= groupSize;
        m_fields[i]->setError(wrong ? tr("This is not group %1").arg(m_asked[i] + 1) : QString());
    }
}

void KeyCheck::clear()
{
    for (QLineEdit* typed : m_typed)
        typed->clear();
}

void KeyCheck::retranslate()
{
    for (std::size_t i = 0; i < m_typed.size(); ++i)
        m_fields[i]->setLabel(tr("Group %1").arg(m_asked[i] + 1));
    m_hint->setText(tr("Letters and digits, capitals do not matter."));
    showMarks();
}

} // namespace bloomzy::models
