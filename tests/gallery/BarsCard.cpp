#include "tests/gallery/Gallery.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSplitter>

namespace bloomzy::gallery {
namespace {

using namespace theme;

QProgressBar* progress(int value, const char* state = nullptr)
{
    auto* bar = new QProgressBar;
    bar->setValue(value);
    if (state)
        bar->setProperty("state", QString::fromLatin1(state));
    return bar;
}

QWidget* splitter()
{
    auto* made = new QSplitter;
    for (int i = 0; i < 2; ++i) {
        auto* text = new QPlainTextEdit(QStringLiteral("1\n2\n3\n4\n5\n6\n7\n8"));
        text->setFixedHeight(84);
        text->setReadOnly(i == 1);
        made->addWidget(text);
    }
    return made;
}

} // namespace

QWidget* barsCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Bars"));
    card.layout->addWidget(progress(64));
    card.layout->addWidget(progress(38, "error"));
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    card.layout->addWidget(slider);
    auto* scroll = new QScrollBar(Qt::Horizontal);
    scroll->setRange(0, 100);
    scroll->setPageStep(40);
    scroll->setValue(30);
    card.layout->addWidget(scroll);
    card.layout->addWidget(splitter());
    return card.frame;
}

} // namespace bloomzy::gallery
