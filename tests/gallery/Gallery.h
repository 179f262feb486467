#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidget>

/// The cards of design picture 10a, built from real widgets in the real style.
namespace bloomzy::gallery {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::gallery)
};

/// A card with its title; more goes into its layout.
struct Card
{
    QFrame* frame;
    QVBoxLayout* layout;
};
Card makeCard(const theme::Theme& theme, const QString& title);

QLabel* makeLabel(const theme::Theme& theme, const QString& text, theme::TypeRole type, const char* role = nullptr);

QWidget* buttonsCard(const theme::Theme& theme);
QWidget* inputsCard(const theme::Theme& theme);
QWidget* tableCard(const theme::Theme& theme);
QWidget* botanyCard(const theme::Theme& theme);
QWidget* coloursCard(const theme::Theme& theme);
QWidget* menuCard(const theme::Theme& theme);
QWidget* barsCard(const theme::Theme& theme);
QWidget* typeCard(const theme::Theme& theme);

/// Everything at 1440 by 900.
QWidget* makeGallery(const theme::Theme& theme);

} // namespace bloomzy::gallery
