#include "exchanges/certificate_pane.h"

#include "theme/theme.h"
#include "url/url.h"
#include "widgets/text.h"
#include "wire/certificates.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace crosscheck::exchanges {

namespace space = theme::space;
using http::NetworkFailure;
using theme::Sign;

namespace {
bool isCertificateFailure(NetworkFailure failure)
{
    return failure == NetworkFailure::TlsUntrusted || failure == NetworkFailure::TlsName ||
           failure == NetworkFailure::TlsExpired;
}

QString sentenceFor(NetworkFailure failure, const QString& host, bool trusted)
{
    if (trusted)
        return CertificatePane::tr(
                   "You trust this certificate in this investigation. Browsers know nothing of "
                   "it: they go on refusing %1.")
            .arg(host);
    switch (failure) {
    case NetworkFailure::TlsUntrusted:
        return CertificatePane::tr(
                   "Nobody that this machine trusts vouches for the certificate of %1: browsers "
                   "send nothing to it.")
            .arg(host);
    case NetworkFailure::TlsName:
        return CertificatePane::tr(
                   "The certificate is for another name than %1: browsers send nothing to it.")
            .arg(host);
    case NetworkFailure::TlsExpired:
        return CertificatePane::tr("The certificate of %1 is not valid today: browsers send nothing to it.")
            .arg(host);
    default:
        return CertificatePane::tr("The certificate of %1 is in order.").arg(host);
    }
}
} // namespace

std::optional<ShownCertificate> certificateOf(const facts::Send& send)
{
    std::optional<ShownCertificate> out;
    for (const http::Exchange& exchange : send.exchanges) {
        if (exchange.connection.certificates.isEmpty())
            continue;
        const std::optional<url::Url> url = url::parseOrNull(exchange.request.url);
        const bool failed = isCertificateFailure(exchange.answer.failure);
        if (!out || failed)
            out = {exchange.connection.certificates.first(),
                   url && url->host ? url->host->text : QByteArray(), exchange.answer.failure};
        if (failed)
            break;
    }
    return out;
}

CertificatePane::CertificatePane(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"certificatePane"_s);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::related, 0, space::related);
    column->setSpacing(space::related);
    m_sentence = new widgets::Prose(u"certificateSentence"_s);
    column->addWidget(m_sentence);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::related);
    m_trust = widgets::button(u"trustCertificate"_s, QString(), "lock");
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trustWanted(m_pem, !m_trusted); });
    line->addWidget(m_trust);
    m_hint = new widgets::Prose(u"certificateHint"_s);
    line->addWidget(m_hint, 1);
    column->addLayout(line);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::group);
    form->setVerticalSpacing(space::inside);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_names = addRow(form, u"certificateNames"_s, tr("Made for"));
    m_dates = addRow(form, u"certificateDates"_s, tr("Valid"));
    m_issuer = addRow(form, u"certificateIssuer"_s, tr("Vouched for by"));
    m_browsers = addRow(form, u"certificateBrowsers"_s, tr("Browsers say"));
    column->addLayout(form);
    column->addStretch(1);

    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"certificateScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

CertificatePane::Row CertificatePane::addRow(QFormLayout* form, const QString& name, const QString& title)
{
    Row row;
    row.sign = new widgets::SignLabel(Sign::Unknown);
    row.text = widgets::prose({});
    row.text->setObjectName(name);
    row.text->setMaximumWidth(QWIDGETSIZE_MAX);
    auto* field = new QWidget;
    auto* line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::related);
    line->addWidget(row.sign, 0, Qt::AlignTop);
    line->addWidget(row.text, 1);
    auto* label = new QLabel(title);
    label->setMinimumHeight(row.sign->sizeHint().height());
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form->addRow(label, field);
    return row;
}

void CertificatePane::setCertificate(const ShownCertificate& shown,
                                     const QList<std::pair<QString, QString>>& said, bool trusted)
{
    m_pem = shown.pem;
    m_trusted = trusted;
    const QString host = QString::fromUtf8(shown.host);
    const wire::CertificateFacts facts = wire::readCertificate(shown.pem).value_or(wire::CertificateFacts());
    m_sentence->setProse(sentenceFor(shown.failure, host, trusted));
    const bool wrongName = shown.failure == NetworkFailure::TlsName;
    m_names.text->setText(facts.names.isEmpty() ? tr("no name at all, which no browser takes")
                                                : facts.names.join(u", "_s));
    m_names.sign->setSign(wrongName || facts.names.isEmpty() ? Sign::Wrong : Sign::Good);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_dates.text->setText(tr("from %1 to %2")
                              .arg(QLocale().toString(facts.from.date(), QLocale::ShortFormat),
                                   QLocale().toString(facts.to.date(), QLocale::ShortFormat)));
    m_dates.sign->setSign(now >= facts.from && now <= facts.to ? Sign::Good : Sign::Wrong);
    m_issuer.text->setText(facts.selfIssued         ? tr("itself only (self-signed)")
                           : facts.issuer.isEmpty() ? tr("somebody without a name")
                                                    : facts.issuer);
    m_issuer.sign->setSign(shown.failure == NetworkFailure::TlsUntrusted ? Sign::Wrong : Sign::Good);
    QStringList lines;
    for (const auto& [browser, text] : said)
        lines.append(browser + u": "_s + text);
    m_browsers.text->setText(lines.isEmpty() ? tr("nothing") : lines.join(u'\n'));
    m_browsers.sign->setSign(lines.isEmpty() ? Sign::Good : Sign::Wrong);
    const bool refused = isCertificateFailure(shown.failure);
    m_trust->setVisible(refused || trusted);
    m_trust->setText(trusted ? tr("Trust it no longer") : tr("Trust it here and test again"));
    m_hint->setVisible(refused || trusted);
    m_hint->setProse(trusted
                         ? tr("To mend it for browsers, let the machine trust it (mkcert does that for "
                              "localhost), or open the address in a tab and accept it.")
                         : tr("For this investigation only, so that what lies behind it can be looked at. "
                              "A script's request can't ask anybody to accept it."),
                     theme::Type::Note);
}

} // namespace crosscheck::exchanges
