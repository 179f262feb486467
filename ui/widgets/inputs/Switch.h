#pragma once

#include <QtWidgets/QCheckBox>

namespace bloomzy::widgets {

/// A check box that BloomzyStyle draws as a switch: for settings that hold at once.
class Switch : public QCheckBox
{
    Q_OBJECT

public:
    explicit Switch(QWidget* parent = nullptr)
        : QCheckBox(parent)
    {
        setProperty("switch", true);
    }
};

} // namespace bloomzy::widgets
