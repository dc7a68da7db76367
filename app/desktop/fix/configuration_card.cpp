#include "fix/configuration_card.h"

#include "fix/code_view.h"
#include "report/wire_text.h"
#include "theme/theme.h"
#include "widgets/text.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace crosscheck::fix {

namespace space = theme::space;

namespace {

QList<const platforms::Platform*> byName()
{
    QList<const platforms::Platform*> sorted;
    for (const platforms::Platform& platform : platforms::all())
        sorted.append(&platform);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
    return sorted;
}

} // namespace

ConfigurationCard::ConfigurationCard(QWidget* parent)
    : Card(u"configurationCard"_s, tr("Configuration"), parent)
{
    QPushButton* more = widgets::button(u"fixMore"_s, tr("More"), "info");
    more->setAccessibleName(tr("More about this server"));
    connect(more, &QPushButton::clicked, this, &ConfigurationCard::aboutServerAsked);
    addToTitle(more);
    m_code = new CodeView;
    connect(m_code, &CodeView::whyChanged, this, &ConfigurationCard::explainLine);
    m_why = new widgets::Prose(u"whyLine"_s);
    m_instructions = new QWidget;
    m_instructions->setObjectName(u"instructions"_s);
    auto* instructions = new QVBoxLayout(m_instructions);
    instructions->setContentsMargins(0, 0, 0, 0);
    instructions->setSpacing(space::related);
    m_traps = new widgets::FoldOut(u"traps"_s, tr("Traps"));
    body()->addLayout(makeServerLine());
    body()->addWidget(m_code);
    body()->addWidget(m_why);
    body()->addWidget(makeChoices());
    body()->addWidget(m_instructions);
    body()->addWidget(m_traps);
    body()->addStretch(1);
}

QLayout* ConfigurationCard::makeServerLine()
{
    m_platform = new QComboBox;
    m_platform->setObjectName(u"platform"_s);
    m_platform->setAccessibleName(tr("Server platform"));
    // As wide as most names; the longest one must not make the card wider than the window.
    constexpr int usualName = 24;
    m_platform->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_platform->setMinimumContentsLength(usualName);
    m_platform->setPlaceholderText(tr("Choose the server"));
    for (const platforms::Platform* platform : byName())
        m_platform->addItem(platforms::displayName(*platform), platform->id);
    connect(m_platform, &QComboBox::activated, this, &ConfigurationCard::choose);
    m_guessedFrom = widgets::note({});
    m_guessedFrom->setObjectName(u"guessedFrom"_s);
    m_guessedFrom->setMinimumWidth(1); // it wraps rather than making the card wider
    m_copy = widgets::button(u"copyConfiguration"_s, tr("Copy"), "copy", true);
    m_copy->setAccessibleName(tr("Copy the configuration"));
    connect(m_copy, &QPushButton::clicked, this, &ConfigurationCard::copy);
    auto* label = new QLabel(tr("&Server"));
    label->setBuddy(m_platform);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    line->addWidget(label);
    line->addWidget(m_platform);
    line->addWidget(m_guessedFrom, 1);
    line->addWidget(m_copy);
    return line;
}

QWidget* ConfigurationCard::makeChoices()
{
    m_choices = new QWidget;
    m_choices->setObjectName(u"platformChoices"_s);
    auto* choices = new widgets::FlowLayout(m_choices);
    for (int i = 0; i < m_platform->count(); ++i) {
        auto* each = new widgets::WrappingButton(u"choose-"_s + m_platform->itemData(i).toString(),
                                                 m_platform->itemText(i));
        connect(each, &QPushButton::clicked, this, [this, i] { choose(i); });
        choices->addWidget(each);
    }
    return m_choices;
}

bool ConfigurationCard::isCopyable() const
{
    return m_copy->isEnabled();
}

void ConfigurationCard::copy()
{
    QGuiApplication::clipboard()->setText(m_code->configuration().text());
    Q_EMIT said(tr("Configuration copied"));
}

void ConfigurationCard::takeFocus()
{
    m_platform->setFocus(Qt::ShortcutFocusReason);
}

void ConfigurationCard::choose(int index)
{
    const QByteArray id = m_platform->itemData(index).toByteArray();
    if (id != m_shown)
        Q_EMIT platformChosen(id);
}

void ConfigurationCard::setFix(const diagnosis::Fix& fix, bool chosen)
{
    m_shown = fix.platform;
    const platforms::Platform* platform = platforms::find(fix.platform);
    setVisible(fix.policy.has_value());
    setTitle(platform ? tr("Configuration for %1").arg(platforms::displayName(*platform))
                      : tr("Configuration"));
    showPlatform(fix, chosen);
    showConfiguration(fix, platform);
    showInstructions(platform);
    showTraps(platform);
}

void ConfigurationCard::showPlatform(const diagnosis::Fix& fix, bool chosen)
{
    const QSignalBlocker blocker(m_platform);
    m_platform->setCurrentIndex(m_platform->findData(fix.platform));
    if (chosen)
        m_guessedFrom->setText(tr("chosen by you"));
    else if (!fix.guessedFrom.isEmpty())
        m_guessedFrom->setText(tr("from \"%1\"").arg(report::visibleBytes(fix.guessedFrom)));
    else if (fix.isConfigured)
        m_guessedFrom->setText(fix.platform.isEmpty() ? tr("For what you pasted nothing is written here yet.")
                                                      : tr("by the configuration that you pasted"));
    else
        m_guessedFrom->setText(fix.platform.isEmpty() ? tr("The answers don't tell which server it is.")
                                                      : QString());
}

void ConfigurationCard::showConfiguration(const diagnosis::Fix& fix, const platforms::Platform* platform)
{
    const std::optional<platforms::Configuration> configuration = fix.configuration();
    const bool refused = !policy::isSound(fix.problems);
    const bool any = configuration || (!platform && !refused && fix.policy);
    m_code->setVisible(any);
    m_copy->setVisible(any);
    m_copy->setEnabled(any);
    m_choices->setVisible(!platform && !refused);
    if (configuration) {
        m_code->setConfiguration(*configuration);
        explainLine();
    } else if (refused) {
        m_why->setProse(tr("No configuration is made from this: see what is wrong with it under \"What the "
                           "server shall allow\"."));
    } else {
        m_code->setConfiguration(any ? neededHeaders(*fix.policy) : platforms::Configuration{});
        m_why->setProse(
            tr("Whatever the server is, its answers need these headers. Which one is it? Choose it, and its "
               "configuration stands here."));
    }
}

platforms::Configuration ConfigurationCard::neededHeaders(const policy::Policy& policy) const
{
    const policy::NeededHeaders needed = policy::neededHeaders(policy, policy.origins.value(0));
    platforms::Configuration lines;
    lines.language = "http";
    const auto add = [&lines](const QString& title, const http::HeaderList& headers) {
        lines.lines.append({u"# "_s + title, {}, false});
        for (const http::Header& header : headers)
            lines.lines.append({QString::fromLatin1(header.name + ": " + header.value), {}, false});
    };
    add(tr("every answer to this page"), needed.every);
    if (needed.preflight.isEmpty())
        return lines;
    lines.lines.append(platforms::ConfigurationLine{});
    add(tr("the answer to a preflight: OPTIONS, status 204"), needed.preflight);
    return lines;
}

void ConfigurationCard::explainLine()
{
    if (m_shown.isEmpty())
        return;
    const QString why = m_code->whyHere();
    const int number = m_code->textCursor().blockNumber() + 1;
    m_why->setProse(why.isEmpty() ? tr("Choose a line to see why it is there.")
                                  : tr("Line %1: %2").arg(QString::number(number), why));
}

void ConfigurationCard::showInstructions(const platforms::Platform* platform)
{
    widgets::clear(m_instructions->layout());
    if (!platform)
        return;
    const auto add = [&](const QString& name, const QString& what, const words::Text& text) {
        if (text.isEmpty())
            return;
        auto* prose = new widgets::Prose(name);
        prose->setProse(what + u": "_s + words::say(text));
        m_instructions->layout()->addWidget(prose);
    };
    add(u"installText"_s, tr("Install"), platform->install);
    add(u"fileText"_s, tr("File"), platform->file);
    add(u"whereText"_s, tr("Where in it"), platform->where);
    add(u"reloadText"_s, tr("Then"), platform->reload);
    auto* tested = new widgets::Prose(u"tested"_s);
    tested->setProse(platform->verified && platform->kind == platforms::Kind::Page
                         ? tr("Crosscheck's own tests send this request from a page (%1).")
                               .arg(QString::fromUtf8(platform->versions))
                     : platform->verified
                         ? tr("Crosscheck's own tests run this configuration on %1 %2.")
                               .arg(platforms::displayName(*platform), QString::fromUtf8(platform->versions))
                     : !platform->standIn.isEmpty()
                         ? tr("Crosscheck's own tests compile this configuration and ask %1 with it; the "
                              "whole server has not been run.")
                               .arg(QString::fromUtf8(platform->standIn))
                         : tr("Not yet run on a real server by Crosscheck's own tests."),
                     theme::Type::Note);
    m_instructions->layout()->addWidget(tested);
}

void ConfigurationCard::showTraps(const platforms::Platform* platform)
{
    widgets::clear(m_traps->body());
    m_traps->setVisible(platform && !platform->traps.isEmpty());
    if (!platform)
        return;
    m_traps->setTitle(tr("Traps of %1 (%2)")
                          .arg(platforms::displayName(*platform), QString::number(platform->traps.size())));
    for (const platforms::Trap& trap : platform->traps) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::related);
        row->addWidget(new widgets::SignLabel(theme::Sign::Warning), 0, Qt::AlignTop);
        auto* text = new widgets::Prose(u"trap-"_s + QString::fromLatin1(trap.id));
        text->setProse(words::say(trap.text));
        row->addWidget(text, 1);
        m_traps->body()->addLayout(row);
    }
}

} // namespace crosscheck::fix
