#include "tests/gallery/widgets/Sheet.h"

#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::gallery {

QVBoxLayout* addCard(const theme::Theme& theme, QVBoxLayout* column, const QString& title)
{
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(14, 12, 14, 12);
    auto* label = new widgets::Label(theme, theme::TypeRole::section);
    label->setText(title);
    layout->addWidget(label);
    column->addWidget(frame);
    return layout;
}

} // namespace bloomzy::gallery
