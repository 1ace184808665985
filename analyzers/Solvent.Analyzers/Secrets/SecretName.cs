using System.Collections.Generic;
using System.Linq;
using Solvent.Analyzers.Literals;

namespace Solvent.Analyzers.Secrets;

/// <summary>Tells from the name of a variable, parameter or setting whether it holds a secret.</summary>
internal static class SecretName
{
    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal) { "password", "passwd", "pwd", "passphrase" };

    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal) { "secret", "token", "credential", "apikey", "authorization", "bearer" };

    // Words before "key": a key alone is most often a name of something else.
    private static readonly HashSet<string> KeyOwners = new(StringComparer.Ordinal)
    {
        "api", "access", "account", "auth", "client", "private", "secret", "subscription", "shared", "storage", "encryption", "signing", "openai", "azure", "aws", "service", "app", "admin", "master", "primary", "secondary",
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "public", "name", "names", "field", "column", "path", "file", "url", "uri", "endpoint", "prompt", "label", "header", "pad", "bos", "eos", "unk", "mask", "cancellation", "hash", "id", "type", "regex", "pattern",
        "format", "error", "message", "text", "title", "placeholder", "env", "variable", "setting", "config",
    };

    /// <summary>Whether it holds a password, which may be short.</summary>
    public static bool IsPassword(string name)
    {
        var words = NameWords.Of(name).ToList();
        return words.Exists(Passwords.Contains) && !words.Exists(Others.Contains);
    }

    /// <summary>Whether it holds a key or token, which is long and random.</summary>
    public static bool IsKey(string name)
    {
        var words = NameWords.Of(name).ToList();
        if (words.Exists(Others.Contains)) return false;
        if (words.Exists(Secrets.Contains)) return true;
        var key = words.IndexOf("key");
        return key == 0 ? words.Count == 1 : key > 0 && KeyOwners.Contains(words[key - 1]);
    }
}
