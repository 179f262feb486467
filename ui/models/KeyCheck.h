#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

#include <array>

class QLineEdit;

namespace bloomzy::widgets {
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::models {

class RecoveryKey;

/// Asks for two groups of a recovery key, chosen at random.
class KeyCheck : public QWidget
{
    Q_OBJECT

public:
    /// `key` outlives this.
    KeyCheck(const theme::Theme& theme, const RecoveryKey& key, QWidget* parent = nullptr);

    /// Asks for two groups of the present key.
    void ask();
    [[nodiscard]] bool isAnswered() const;
    /// The groups that are asked for, from 0.
    [[nodiscard]] std::array<int, 2> asked() const { return m_asked; }
    void clear();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget* makeField(std::size_t index);
    void showMarks();

    const theme::Theme& m_theme;
    const RecoveryKey& m_key;
    std::array<int, 2> m_asked{};
    std::array<QLineEdit*, 2> m_typed{};
    std::array<QAction*, 2> m_marks{};
    std::array<widgets::LabeledField*, 2> m_fields{};
    widgets::Label* m_hint;
};

} // namespace bloomzy::models
