using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Solvent.Analyzers.Packages;

/// <summary>A directive that adds a source of packages: <c>#i "nuget: https://…/index.json"</c>.</summary>
/// <param name="Address">The address or folder.</param>
/// <param name="Span">The quoted text.</param>
internal sealed record PackageFeed(string Address, TextSpan Span)
{
    private const string Scheme = "nuget:";

    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    private static readonly string[] DefaultHosts = ["nuget.org", "api.nuget.org", "www.nuget.org"];

    /// <summary>Whether it is the feed that is there without any directive.</summary>
    public bool IsDefault => Array.Exists(DefaultHosts, host => string.Equals(host, Host, StringComparison.OrdinalIgnoreCase));

    private string? Host => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && !uri.IsFile ? uri.Host : null;

    /// <summary>Whether a list of feeds names it: by its address, the start of it and <c>*</c>, or its host.</summary>
    public bool IsAmong(string feeds) => feeds.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Any(feed =>
        feed.EndsWith("*", StringComparison.Ordinal)
            ? Address.StartsWith(feed.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)
            : string.Equals(feed.TrimEnd('/'), Address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase) || string.Equals(feed, Host, StringComparison.OrdinalIgnoreCase));

    /// <summary>The directives of a file. Compilers do not know <c>#i</c>, so its text is read.</summary>
    public static IEnumerable<PackageFeed> FindIn(CSharpSyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is BadDirectiveTriviaSyntax { IsActive: true, Identifier.Text: "i" } && Parse(directive.ToFullString(), directive.FullSpan.Start) is { } feed) yield return feed;
        }
    }

    private static PackageFeed? Parse(string text, int start)
    {
        var open = text.IndexOf('"');
        var close = text.LastIndexOf('"');
        if (open < 0 || close <= open) return null;
        var content = text.Substring(open + 1, close - open - 1).Trim();
        if (!content.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var address = content.Substring(Scheme.Length).Trim();
        return address.Length == 0 ? null : new PackageFeed(address, TextSpan.FromBounds(start + open, start + close + 1));
    }
}
