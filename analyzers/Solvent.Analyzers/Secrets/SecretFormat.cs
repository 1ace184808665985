using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Solvent.Analyzers.Secrets;

/// <summary>Secrets that show by their form what they are.</summary>
/// <param name="Name">What the message calls it.</param>
/// <param name="Hints">A text without one of these is not searched.</param>
/// <param name="Pattern">Finds it; the group <c>secret</c> is what must not be a placeholder.</param>
internal sealed record SecretFormat(string Name, string[] Hints, Regex Pattern)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SecretFormat> All { get; } =
    [
        New("An Azure account key", "AccountKey=(?<secret>[A-Za-z0-9+/]{40,}={0,2})", "AccountKey="),
        New("An Azure shared access key", "SharedAccessKey=(?<secret>[A-Za-z0-9+/]{40,}={0,2})", "SharedAccessKey="),
        New("A shared access signature", "[?&]sig=(?<secret>[A-Za-z0-9%+/]{30,}={0,2})", "sig="),
        New("An API key of OpenAI or Anthropic", @"\b(?<secret>sk-[A-Za-z0-9_-]{20,})", "sk-"),
        New("An AWS access key", @"\b(?<secret>(AKIA|ASIA)[0-9A-Z]{16})\b", "AKIA", "ASIA"),
        New("A GitHub token", @"\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        New("A GitLab token", @"\b(?<secret>glpat-[A-Za-z0-9_-]{20,})", "glpat-"),
        New("A Slack token", @"\b(?<secret>xox[abprs]-[A-Za-z0-9-]{20,})", "xox"),
        New("A Google API key", @"\b(?<secret>AIza[A-Za-z0-9_-]{35})", "AIza"),
        New("A Hugging Face token", @"\b(?<secret>hf_[A-Za-z0-9]{30,})", "hf_"),
        New("A SendGrid key", @"\b(?<secret>SG\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,})", "SG."),
        New("A private key", @"-----BEGIN ((RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----\s*(?<secret>[A-Za-z0-9+/=\s\\rn]{40,})", "PRIVATE KEY-----"),
        New("A JSON web token", @"\b(?<secret>eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})", "eyJ"),
        New("A bearer token", @"\bBearer\s+(?<secret>[A-Za-z0-9._~+/-]{20,}=*)", "Bearer"),
        New("A password in an address", @"\b[a-z][a-z0-9+.-]*://[^/\s:@]+:(?<secret>[^/\s:@{}<>$]{4,})@(?!localhost|127\.0\.0\.1)", "://"),
    ];

    private static SecretFormat New(string name, string pattern, params string[] hints)
        => new(name, hints, new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
