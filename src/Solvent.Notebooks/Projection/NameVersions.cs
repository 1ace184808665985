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
    private readonly HashSet<string> _used = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly Dictionary<string, string> _current = [];
    private readonly Dictionary<string, string> _inner = [];
    private readonly Dictionary<string, string> _originals = [];
    private readonly HashSet<string> _topLevel = [];
    private readonly HashSet<string> _extensions = [];

    public NameVersions(IEnumerable<Submission> submissions)
    {
        foreach (var submission in submissions)
        {
            _topLevel.UnionWith(submission.Scopes.DeclaredIn(submission.Root));
            _extensions.UnionWith(submission.Members.OfType<MethodDeclarationSyntax>().Where(ProjectionPlaces.IsExtension).Select(method => method.Identifier.ValueText));
            foreach (var token in submission.Root.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken)) _used.Add(token.ValueText);
            }
        }
    }

    /// <summary>The versions that were made up, each with the name that the notebook has.</summary>
    public IReadOnlyDictionary<string, string> Originals => _originals;

    /// <summary>Lets the names that the next submission declares mean what it declares, from here on.</summary>
    public void Declare(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _current[name] = _counts.ContainsKey(name) ? NewVersion(name) : name;
            _counts.TryAdd(name, 1);
        }
    }

    /// <summary>Whether an extension method of that name is declared.</summary>
    public bool IsExtension(string name) => _extensions.Contains(name);

    /// <summary>The present version of a name of the notebook's top level.</summary>
    public string Current(string name) => _current.GetValueOrDefault(name, name);

    /// <summary>A name for a local of a block whose own name another cell uses at the top level, which a program does not allow.</summary>
    public string Inner(string name)
    {
        if (!_topLevel.Contains(name)) return name;
        return _inner.TryGetValue(name, out var inner) ? inner : _inner[name] = NewVersion(name);
    }

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
