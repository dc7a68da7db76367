#include "practice/practice_server.h"

#include "practice/certificate.h"
#include "practice/connection.h"

#include <QCoreApplication>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace crosscheck::practice {

namespace {

class Listener : public QTcpServer
{
public:
    using Accept = std::function<void(qintptr)>;
    Listener(Accept accept, QObject* parent) : QTcpServer(parent), m_accept(std::move(accept))
    {
        setListenBacklogSize(256);
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    Accept m_accept;
};

QByteArray pathOf(const QByteArray& target)
{
    const qsizetype end = target.indexOf('?');
    return end < 0 ? target : target.first(end);
}

bool hasRoute(const scenario::Scenario& scenario, QByteArrayView path)
{
    return std::any_of(scenario.routes.cbegin(), scenario.routes.cend(),
                       [path](const scenario::Route& route) {
                           const std::optional<url::Url> url = url::parseOrNull(route.url);
                           return url && url->path == path;
                       });
}

} // namespace

struct PracticeServer::Private
{
    explicit Private(PracticeServer* owner) : q(owner) {}

    bool listen(Listener*& listener, quint16 port, bool tls);
    void accept(qintptr descriptor, bool tls);
    scenario::ScriptedAnswer choose(const QByteArray& method, const QByteArray& target,
                                    const QByteArray& head, const QByteArray& body);
    QByteArray moved(const QByteArray& url, const scenario::Scenario& scenario) const;

    PracticeServer* q;
    Listener* plain = nullptr;
    Listener* secure = nullptr;
    CertificateAndKey identity;
    QList<scenario::Scenario> scenarios;
    QHash<QByteArray, int> asked; ///< how often, by path and kind
    QString error;
};

PracticeServer::PracticeServer(QObject* parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

PracticeServer::~PracticeServer() = default;

bool PracticeServer::Private::listen(Listener*& listener, quint16 port, bool tls)
{
    delete listener;
    listener = new Listener([this, tls](qintptr descriptor) { accept(descriptor, tls); }, q);
    if (listener->listen(QHostAddress::LocalHost, port)) {
        error.clear();
        return true;
    }
    error = listener->serverError() == QAbstractSocket::AddressInUseError
                ? QCoreApplication::translate(
                      "practice",
                      "Port %1 is taken by another program. Choose another port, or 0 for a free one.")
                      .arg(port)
                : QCoreApplication::translate("practice", "The practice server can't listen on port %1: %2")
                      .arg(port)
                      .arg(listener->errorString());
    delete std::exchange(listener, nullptr);
    return false;
}

bool PracticeServer::listen(quint16 port)
{
    return d->listen(d->plain, port, false);
}

bool PracticeServer::listenTls(quint16 port)
{
    if (d->identity.certificate.isNull())
        d->identity = makeCertificate();
    return d->listen(d->secure, port, true);
}

void PracticeServer::close()
{
    delete std::exchange(d->plain, nullptr);
    delete std::exchange(d->secure, nullptr);
    qDeleteAll(findChildren<Connection*>(QString(), Qt::FindDirectChildrenOnly));
}

quint16 PracticeServer::port() const
{
    return d->plain ? d->plain->serverPort() : quint16(0);
}

quint16 PracticeServer::tlsPort() const
{
    return d->secure ? d->secure->serverPort() : quint16(0);
}

QSslCertificate PracticeServer::certificate() const
{
    return d->identity.certificate;
}

QString PracticeServer::errorString() const
{
    return d->error;
}

void PracticeServer::setScenarios(const QList<scenario::Scenario>& scenarios)
{
    d->scenarios = scenarios;
    d->asked.clear();
}

QList<scenario::Scenario> PracticeServer::scenarios() const
{
    return d->scenarios;
}

void PracticeServer::Private::accept(qintptr descriptor, bool tls)
{
    QTcpSocket* socket = nullptr;
    if (tls) {
        auto* secured = new QSslSocket;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setLocalCertificate(identity.certificate);
        configuration.setPrivateKey(identity.key);
        configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
        secured->setSslConfiguration(configuration);
        socket = secured;
    } else {
        socket = new QTcpSocket;
    }
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    new Connection(
        socket,
        [this](const QByteArray& method, const QByteArray& target, const QByteArray& head,
               const QByteArray& body) { return choose(method, target, head, body); },
        q);
    if (tls)
        static_cast<QSslSocket*>(socket)->startServerEncryption();
}

scenario::ScriptedAnswer PracticeServer::Private::choose(const QByteArray& method, const QByteArray& target,
                                                         const QByteArray& head, const QByteArray& body)
{
    Q_EMIT q->received(head, body);
    const QByteArray path = pathOf(target);
    const bool preflight =
        method == "OPTIONS" && head.toLower().contains("\r\naccess-control-request-method:");
    const auto it =
        std::find_if(scenarios.cbegin(), scenarios.cend(),
                     [&path](const scenario::Scenario& scenario) { return hasRoute(scenario, path); });
    const scenario::Scenario none;
    const int nth = asked[(preflight ? "preflight " : "actual ") + path]++;
    return scenario::answerFor(it == scenarios.cend() ? none : *it, path, preflight, nth);
}

// A loopback URL of the scenario, on this server; everything else (the page's origin too) stays.
QByteArray PracticeServer::Private::moved(const QByteArray& text, const scenario::Scenario& scenario) const
{
    std::optional<url::Url> url = url::parseOrNull(text);
    if (!url || !url->isHttp() || !url->host || !url::isLoopbackHost(*url->host) ||
        !hasRoute(scenario, url->path))
        return text;
    const quint16 port = url->scheme == "https" ? q->tlsPort() : q->port();
    if (port == 0)
        return text;
    url->port = port;
    return url->href();
}

scenario::Scenario PracticeServer::addressed(const scenario::Scenario& scenario) const
{
    scenario::Scenario out = scenario;
    const auto move = [&](QByteArray& url) { url = d->moved(url, scenario); };
    move(out.request.url);
    for (page::PageRequest& request : out.then)
        move(request.url);
    for (scenario::Route& route : out.routes) {
        for (QList<scenario::ScriptedAnswer>* answers : {&route.actual, &route.preflight}) {
            for (scenario::ScriptedAnswer& answer : *answers) {
                for (http::Header& header : answer.headers) {
                    if (http::sameName(header.name, "Location"))
                        move(header.value);
                }
            }
        }
    }
    for (scenario::Route& route : out.routes)
        move(route.url);
    return out;
}

} // namespace crosscheck::practice
