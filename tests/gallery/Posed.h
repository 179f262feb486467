#pragma once

#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace bloomzy::gallery {

/// A widget that shows itself in states which otherwise need a pointer or the focus.
template <class Widget, class Option>
class Posed : public Widget
{
public:
    using Widget::Widget;

    Posed* pose(QStyle::State state)
    {
        m_state = state;
        return this;
    }

    /// The focus ring, which in life only one widget has.
    Posed* ring()
    {
        m_ring = true;
        return this;
    }

protected:
    void initStyleOption(Option* option) const override
    {
        Widget::initStyleOption(option);
        option->state |= m_state;
    }

    void showEvent(QShowEvent* event) override
    {
        Widget::showEvent(event);
        if (m_ring)
            (new QFocusFrame(this))->setWidget(this);
    }

private:
    QStyle::State m_state;
    bool m_ring = false;
};

} // namespace bloomzy::gallery
