//! Certificates of the tests' own.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose,
    date_time_ymd,
};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};

/// Signs certificates, and is trusted by nobody who is not told to.
pub struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate with its key.
pub struct Identity {
    /// The certificate in PEM.
    pub certificate: String,
    /// Its key in PEM.
    pub key: String,
    chain: CertificateDer<'static>,
    key_der: PrivateKeyDer<'static>,
}

/// Until when a certificate is valid.
#[derive(Clone, Copy)]
pub enum Validity {
    /// For as long as these tests may live.
    Current,
    /// It has expired.
    Over,
}

impl Default for Authority {
    fn default() -> Self {
        let mut parameters = CertificateParams::default();
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        parameters.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        parameters
            .distinguished_name
            .push(DnType::CommonName, "End-to-end tests");
        let key = KeyPair::generate().expect("a key");
        Self(CertifiedIssuer::self_signed(parameters, key).expect("a certificate"))
    }
}

impl Authority {
    /// Its own certificate in PEM.
    pub fn certificate(&self) -> String {
        self.0.pem()
    }

    /// A certificate for the host `name`.
    pub fn identity(&self, name: &str, validity: Validity) -> Identity {
        let mut parameters = CertificateParams::new([name.to_owned()]).expect("a host name");
        parameters.use_authority_key_identifier_extension = true;
        if let Validity::Over = validity {
            parameters.not_before = date_time_ymd(2020, 1, 1);
            parameters.not_after = date_time_ymd(2020, 12, 31);
        }
        let key = KeyPair::generate().expect("a key");
        let certificate = parameters.signed_by(&key, &self.0).expect("a certificate");
        Identity {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
            chain: certificate.der().clone(),
            key_der: PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        }
    }

    /// How a client connects that trusts this authority only.
    pub fn client(&self) -> Arc<ClientConfig> {
        Arc::new(self.client_config())
    }

    /// The same for one who speaks this protocol (ALPN).
    pub fn client_of(&self, protocol: &[u8]) -> Arc<ClientConfig> {
        let mut config = self.client_config();
        config.alpn_protocols.push(protocol.to_vec());
        Arc::new(config)
    }

    fn client_config(&self) -> ClientConfig {
        let mut roots = RootCertStore::empty();
        roots
            .add(self.0.der().clone())
            .expect("an authority's certificate");
        ClientConfig::builder()
            .with_root_certificates(roots)
            .with_no_client_auth()
    }
}

impl Identity {
    /// How a server responds that shows this certificate.
    pub fn server(self) -> Arc<ServerConfig> {
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![self.chain], self.key_der)
            .expect("the key belongs to the certificate");
        Arc::new(config)
    }
}
