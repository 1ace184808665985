using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>
/// The cells whose compilations are gone. What they declare is in layers, each a base class of the next: the topmost is the class of a host
/// object, whose members later cells see as their own.
/// </summary>
internal sealed class FoldedCells(SubmissionLoadContext loadContext)
{
    // All layers are written anew as one when they have become this many more than twice of what they were then.
    private const int LayersMore = 16;

    private Dictionary<string, CellImage> _images = new(StringComparer.Ordinal);
    private LiveDeclarations _live = LiveDeclarations.None();
    private ImmutableList<FoldedState> _states = [];
    private ImmutableList<Layer> _layers = [];
    private ImmutableDictionary<string, MetadataReference> _mentioned = ImmutableDictionary.Create<string, MetadataReference>(StringComparer.Ordinal);
    private ImmutableList<CellMember> _extensionMethods = [];
    private Layer? _extensions;
    private int _fewestLayers;
    private int _written;

    /// <summary>The host object, or <see langword="null"/> when nothing is folded.</summary>
    public object? Host { get; private set; }

    /// <summary>What the compiler needs to read for it.</summary>
    public ImmutableArray<MetadataReference> References { get; private set; } = [];

    /// <summary>The types that can be named, generic ones with a backtick and their number of parameters, with the names of their cells.</summary>
    public IEnumerable<(string Name, string Cell)> Types => _live.Types.Select(type => (type.Key, type.Value.Name));

    /// <summary>Whether there is a method of this name.</summary>
    public bool HasMethod(string name) => _live.HasMethod(name);

    /// <summary>The variables and constants that a later cell can use, in the order of their declaration, with the states that hold them.</summary>
    public IEnumerable<(string Name, object State)> Variables()
    {
        var states = _states.ToDictionary(state => state.Image, state => state.State);
        foreach (var member in _live.Members)
        {
            if (member.Kind is CellMemberKind.Variable or CellMemberKind.Constant) yield return (member.Name, states[member.Cell]);
        }
    }

    /// <summary>Where a variable is: its cell, and the place of the cell's state among the states of the host object.</summary>
    public (CellImage Cell, int Place)? Find(string variable)
        => _live.Variable(variable) is { } member ? (member.Cell, _states.FindIndex(state => state.Image == member.Cell)) : null;

    /// <summary>What the compiler needs to read to see the variables of cells where they are, beyond <see cref="References"/>.</summary>
    public IEnumerable<MetadataReference> ReferencesTo(IEnumerable<CellImage> cells)
        => cells.Where(cell => !_mentioned.ContainsKey(cell.Name) && !_layers.Exists(layer => layer.Assembly == cell.Name)).Select(cell => PinnedMetadata.Reference(cell.Metadata, cell.Name));

    /// <summary>Folds the cells that follow those already folded.</summary>
    /// <exception cref="NotSupportedException">One of them cannot be folded; nothing has changed.</exception>
    public void Fold(IReadOnlyList<FoldedState> cells)
    {
        var images = cells.Select(cell => cell.Image).ToList();
        var known = new Dictionary<string, CellImage>(_images, StringComparer.Ordinal);
        foreach (var image in images) known[image.Name] = image;

        var live = _live.With(images);
        var typed = live.CellsWithTypes.ToList();
        // A member that cannot be called does not hide a callable one below it from a call.
        var isAnew = Host is null || live.Hides(_live) || _layers.Count + images.Count(typed.Contains) + 1 > (2 * _fewestLayers) + LayersMore;
        var members = (isAnew ? live.Members : live.Named(images.SelectMany(image => image.Members).Select(member => member.Name))).ToList();
        if (!isAnew) typed = [.. images.Where(typed.Contains)];

        var name = LayerName.Of(LayerName.Assembly, ++_written);
        var below = isAnew ? null : _layers[^1];
        var visible = live.Members.ToHashSet();
        var layers = isAnew ? [] : _layers;
        foreach (var image in typed)
        {
            var metadata = LayerPatch.Apply(image, layers.IsEmpty ? null : layers[^1], visible);
            layers = layers.Add(new Layer(image.Name, image.Name, PinnedMetadata.Reference(metadata, image.Name)));
        }

        var declaration = HostLayerWriter.Declare(name, layers.IsEmpty ? null : layers[^1], members, isLowest: isAnew);
        layers = layers.Add(new Layer(name, LayerName.ClassOf(name), PinnedMetadata.Reference(declaration.ToMetadata(), name)));
        var states = States(members, isAnew ? [] : _states, _states.Concat(cells));
        var host = CreateHost(below, name, members, states);
        var mentions = new HashSet<string>(typed.SelectMany(image => image.Mentioned).Concat(declaration.Mentioned), StringComparer.Ordinal);
        var extensionMethods = live.Members.Where(ExtensionLayerWriter.IsExtension).ToImmutableList();
        var extensions = Extensions(extensionMethods, mentions);
        var mentioned = Mentioned(isAnew ? _mentioned.Clear() : _mentioned, mentions, layers, known);

        if (isAnew)
        {
            _fewestLayers = layers.Count;
            var kept = live.Members.Select(member => member.Cell.Name).Concat(layers.Select(kept => kept.Assembly)).Concat(mentioned.Keys).ToHashSet(StringComparer.Ordinal);
            known = new Dictionary<string, CellImage>(known.Where(image => kept.Contains(image.Key)), StringComparer.Ordinal);
        }

        (_images, _live, _states, _layers, _mentioned, _extensionMethods, _extensions) = (known, live, states, layers, mentioned, extensionMethods, extensions);
        Host = host;
        References = [.. layers.Select(layer => layer.Reference), .. mentioned.Values, .. extensions is null ? [] : new[] { extensions.Reference }];
    }

    private static ImmutableList<FoldedState> States(List<CellMember> members, ImmutableList<FoldedState> kept, IEnumerable<FoldedState> all)
    {
        var states = all.ToDictionary(state => state.Image);
        return kept.AddRange(members.Select(member => member.Cell).Distinct().Except(kept.Select(state => state.Image)).Select(image => states[image]));
    }

    private object CreateHost(Layer? below, string name, List<CellMember> members, ImmutableList<FoldedState> states)
    {
        var places = states.Select((state, place) => (state.Image, place)).ToDictionary(entry => entry.Image, entry => entry.place);
        var assembly = loadContext.Load(HostLayerWriter.Implement(name, below, members, places));
        object?[] values = [.. states.Select(state => state.State)];
        return Activator.CreateInstance(assembly.GetType(LayerName.ClassOf(name), throwOnError: true)!, [values])!;
    }

    private Layer? Extensions(ImmutableList<CellMember> methods, HashSet<string> mentions)
    {
        if (methods.SequenceEqual(_extensionMethods)) return _extensions;
        if (methods.IsEmpty) return null;
        var name = LayerName.Of("Extensions", _written);
        var declaration = ExtensionLayerWriter.Declare(name, methods);
        mentions.UnionWith(declaration.Mentioned);
        loadContext.Load(ExtensionLayerWriter.Implement(name, methods));
        return new Layer(name, LayerName.ClassOf(name), PinnedMetadata.Reference(declaration.ToMetadata(), name));
    }

    // The cells whose types others mention: their values live on, also when their names do not.
    private static ImmutableDictionary<string, MetadataReference> Mentioned(
        ImmutableDictionary<string, MetadataReference> known, HashSet<string> mentions, ImmutableList<Layer> layers, Dictionary<string, CellImage> images)
    {
        var open = new Queue<string>(mentions);
        var found = known.ToBuilder();
        var inLayers = layers.Select(layer => layer.Assembly).ToHashSet(StringComparer.Ordinal);
        while (open.TryDequeue(out var name))
        {
            if (found.ContainsKey(name) || inLayers.Contains(name) || !images.TryGetValue(name, out var image)) continue;
            found.Add(name, PinnedMetadata.Reference(image.Metadata, name));
            foreach (var more in image.Mentioned) open.Enqueue(more);
        }

        return found.ToImmutable();
    }
}
