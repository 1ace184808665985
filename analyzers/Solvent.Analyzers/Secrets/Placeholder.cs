using System.Collections.Generic;
using System.Linq;

namespace Solvent.Analyzers.Secrets;

/// <summary>Tells what stands where a secret would, from secrets.</summary>
internal static class Placeholder
{
    private static readonly string[] Words =
    [
        "your", "example", "sample", "placeholder", "change", "replace", "insert", "dummy", "fake", "test", "todo", "secret", "password", "passw0rd", "p@ssw", "p@55w", "token", "api_key", "apikey", "api-key",
        "here", "redacted", "removed", "hidden", "none", "null", "xxx", "...", "***", "123456", "abcdef", "qwerty", "lorem", "foobar", "getenv", "environment",
        // The well-known key of the Azure storage emulator.
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq",
    ];

    private static readonly char[] Marks = ['<', '>', '{', '}', '$', '[', ']', ' ', '…', Literals.ComposedText.Hole];

    /// <summary>Whether <paramref name="value"/> is one.</summary>
    public static bool Is(string value)
        => value.Length < 4
            || value.IndexOfAny(Marks) >= 0
            || (value[0] == '%' && value[value.Length - 1] == '%')
            || Words.Any(word => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            || new HashSet<char>(value).Count < 4;
}
