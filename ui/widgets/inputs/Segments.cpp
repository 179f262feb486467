#include "ui/widgets/inputs/Segments.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;

Segments::Segments(QWidget* parent)
    : QFrame(parent)
    , m_buttons(new QButtonGroup(this))
{
    setProperty("segments", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(id);
    });
}

void Segments::setTexts(const QStringList& texts)
{
    while (m_buttons->buttons().size() > texts.size())
        delete m_buttons->buttons().constLast();
    for (int i = 0; i < texts.size(); ++i) {
        if (QAbstractButton* button = m_buttons->button(i)) {
            button->setText(texts.at(i));
            continue;
        }
        auto* button = new QPushButton(texts.at(i));
        button->setCheckable(true);
        button->setProperty("variant", u"segment"_s);
        m_buttons->addButton(button, i);
        layout()->addWidget(button);
    }
    if (current() < 0 && !texts.isEmpty())
        setCurrent(0);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton* button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace bloomzy::widgets
