using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Analyzers.Packages;

/// <summary>The versions of packages that a compilation refers to, read from paths such as <c>…/microsoft.ml/5.0.1/lib/netstandard2.0/Microsoft.ML.Data.dll</c>.</summary>
internal static class ResolvedPackages
{
    private static readonly char[] Separators = ['/', '\\'];

    public static ImmutableDictionary<string, string> In(Compilation compilation)
    {
        var versions = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in compilation.References)
        {
            if (reference.Display is not { } path) continue;
            var segments = path.Split(Separators);
            for (var index = 2; index < segments.Length - 1; index++)
            {
                if (segments[index] is not ("lib" or "ref") || !IsVersion(segments[index - 1])) continue;
                versions[segments[index - 2]] = segments[index - 1];
                break;
            }
        }

        return versions.ToImmutable();
    }

    private static bool IsVersion(string text) => text.Length > 0 && char.IsDigit(text[0]) && text.Contains(".");
}
