using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>
/// The names that a program needs for what a notebook declares again and again: a cell may declare what an earlier one has declared,
/// and from there on the name means the new one.
/// </summary>
internal sealed class NameVersions
{
    private const string DiscardName = "_";

    // What a program has itself: its class, its parameter, and what stands beside it.
    private static readonly string[] Taken = ["Program", "args", "NotebookMembers", "NotebookPrelude", "ProgressBar", "DisplayedValue"];

    private readonly HashSet<string> _used = [];
    private readonly HashSet<string> _topLevelValues = [];
    private readonly HashSet<string> _extensions = [];
    private readonly Dictionary<string, int> _counts = Taken.Append(DiscardName).ToDictionary(name => name, _ => 1);
    private readonly Dictionary<string, string> _current = [];
    private readonly Dictionary<string, string> _currentTypes = [];
    private readonly Dictionary<string, string> _inner = [];
    private readonly Dictionary<string, string> _originals = [];

    private readonly bool _hasDiscard;

    public NameVersions(IEnumerable<Submission> submissions)
    {
        foreach (var submission in submissions)
        {
            // The HTML tags of .NET Interactive have one that is called '_'.
            _hasDiscard |= submission.Root.Usings.Any(directive => directive.NamespaceOrType.ToString().EndsWith("PocketViewTags", StringComparison.Ordinal));
            _topLevelValues.UnionWith(submission.Scopes.ValuesIn(submission.Root));
            _extensions.UnionWith(submission.Members.OfType<MethodDeclarationSyntax>().Where(ProjectionPlaces.IsExtension).Select(method => method.Identifier.ValueText));
            _used.UnionWith(submission.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        }
    }

    /// <summary>The versions that were made up, each with the name that the notebook has.</summary>
    public IReadOnlyDictionary<string, string> Originals => _originals;

    /// <summary>Lets the names that <paramref name="submission"/> declares mean what it declares, from here on.</summary>
    public void Declare(Submission submission)
    {
        foreach (var name in submission.Scopes.TypesIn(submission.Root)) _current[name] = _currentTypes[name] = NextVersion(name);
        foreach (var name in submission.Scopes.ValuesIn(submission.Root)) _current[name] = NextVersion(name);
    }

    /// <summary>The present version of a name of the notebook's top level.</summary>
    /// <param name="name">The name in the notebook.</param>
    /// <param name="isType">Whether the name stands where only a type can.</param>
    public string Current(string name, bool isType) => (isType ? _currentTypes : _current).GetValueOrDefault(name, name);

    /// <summary>Whether an extension method of that name is declared.</summary>
    public bool IsExtension(string name) => _extensions.Contains(name);

    /// <summary>A name for a local of a block whose own name is used at the top level of some cell, which a program does not allow.</summary>
    public string Inner(string name)
    {
        if (!_topLevelValues.Contains(name)) return name;
        return _inner.TryGetValue(name, out var inner) ? inner : _inner[name] = NewVersion(name);
    }

    /// <summary>What makes a statement of an expression whose value nobody takes.</summary>
    public string Discard() => _hasDiscard ? $"var {NewVersion(DiscardName)} = " : $"{DiscardName} = ";

    private string NextVersion(string name) => _counts.TryAdd(name, 1) ? name : NewVersion(name);

    private string NewVersion(string name)
    {
        var number = _counts.GetValueOrDefault(name, 1);
        string version;
        do version = string.Create(CultureInfo.InvariantCulture, $"{name}__{++number}");
        while (!_used.Add(version));
        _counts[name] = number;
        _originals[version] = name;
        return version;
    }
}
