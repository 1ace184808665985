using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.Packages;

/// <summary>A directive that asks for a NuGet package: <c>#r "nuget: Name, Version"</c> or <c>#:package Name@Version</c>.</summary>
/// <param name="Name">The package.</param>
/// <param name="Version">As written; <see langword="null"/> when there is none.</param>
/// <param name="Span">The text behind the directive's keyword.</param>
/// <param name="IsReference">True for the <c>#r</c> form.</param>
internal sealed record PackageDirective(string Name, string? Version, TextSpan Span, bool IsReference)
{
    private const string Scheme = "nuget:";
    private const string FileBased = "#:package";

    /// <summary>How the version is not fixed, as the message says it; <see langword="null"/> when it is.</summary>
    public string? Looseness => Version switch
    {
        null => "has no version",
        _ when Version.Contains("*") => $"has the floating version '{Version}'",
        // [1.2.3] is exactly that version; everything else in brackets has two ends.
        ['[' or '(', .., ']' or ')'] when Version.Contains(",") => $"has the version range '{Version}'",
        _ => null,
    };

    /// <summary>The text that should stand at <see cref="Span"/> to get <paramref name="version"/>.</summary>
    public string Pinned(string version) => IsReference ? $"\"{Scheme} {Name}, {version}\"" : $"{Name}@{version}";

    public static IEnumerable<PackageDirective> FindIn(SyntaxNode root)
    {
        for (var directive = (root as CSharpSyntaxNode)?.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (Parse(directive) is { } package) yield return package;
        }
    }

    public static PackageDirective? Parse(DirectiveTriviaSyntax directive)
    {
        if (!directive.IsActive) return null;
        if (directive is ReferenceDirectiveTriviaSyntax reference) return ParseReference(reference.File);

        // The kind of #: directives differs between compilers, their text does not.
        var text = directive.ToString();
        return text.StartsWith(FileBased, StringComparison.Ordinal) && text.Length > FileBased.Length && char.IsWhiteSpace(text[FileBased.Length])
            ? ParseFileBased(text, directive.SpanStart)
            : null;
    }

    private static PackageDirective? ParseReference(SyntaxToken file)
    {
        var content = file.ValueText.Trim();
        if (!content.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var (name, version) = Split(content.Substring(Scheme.Length), ',');
        return name.Length == 0 ? null : new PackageDirective(name, version, file.Span, IsReference: true);
    }

    private static PackageDirective? ParseFileBased(string text, int start)
    {
        var content = text.Substring(FileBased.Length);
        var (name, version) = Split(content, '@');
        if (name.Length == 0) return null;
        var leading = FileBased.Length + content.Length - content.TrimStart().Length;
        return new PackageDirective(name, version, new TextSpan(start + leading, content.Trim().Length), IsReference: false);
    }

    private static (string Name, string? Version) Split(string content, char separator)
    {
        var index = content.IndexOf(separator);
        if (index < 0) return (content.Trim(), null);
        var version = content.Substring(index + 1).Trim();
        return (content.Substring(0, index).Trim(), version.Length == 0 ? null : version);
    }
}
