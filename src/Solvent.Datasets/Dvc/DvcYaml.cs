using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Solvent.Datasets;

/// <summary>
/// The mappings, lists and scalars of a YAML file that may come from anybody. Aliases are not followed: what stands for one is <see langword="null"/>, so that a
/// file never grows while it is read.
/// </summary>
internal static class DvcYaml
{
    private const long LargestFile = 64L << 20;
    private const int Deepest = 64;

    /// <summary>The top of a file: a mapping, whose values are mappings, <c>List&lt;object?&gt;</c>, strings or <see langword="null"/>.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>dvc-file-invalid</c>.</exception>
    public static IReadOnlyDictionary<string, object?> Read(string path)
    {
        if (FileStamp.Read(path).Length > LargestFile) throw Invalid(path, line: null, "it is larger than 64 MB");
        try
        {
            using var reader = new StreamReader(FileContent.OpenRead(path));
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return new Dictionary<string, object?>(StringComparer.Ordinal);
            parser.Consume<DocumentStart>();
            return Node(parser, Deepest) as Dictionary<string, object?> ?? throw Invalid(path, 1, "it does not begin with a mapping");
        }
        catch (YamlException exception)
        {
            throw Invalid(path, exception.Start.Line, exception.Message, exception);
        }
        catch (IOException exception)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path, Hint = "Check that you may read it." };
        }
    }

    public static SolventException Invalid(string path, long? line, string problem, Exception? cause = null) => new("dvc-file-invalid", $"'{path}' is no file of DVC: {problem.TrimEnd('.')}.", cause)
    {
        File = path,
        Line = line is > 0 and <= int.MaxValue ? (int)line : null,
        Hint = "Restore it from version control, or let DVC write it again.",
    };

    private static object? Node(Parser parser, int depth)
    {
        if (depth == 0) throw new YamlException(parser.Current!.Start, parser.Current.End, "it is nested more than 64 deep");
        switch (parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                return scalar.Value;
            case SequenceStart:
                var list = new List<object?>();
                while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(parser, depth - 1));
                return list;
            case MappingStart:
                var mapping = new Dictionary<string, object?>(StringComparer.Ordinal);
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = Node(parser, depth - 1);
                    var value = Node(parser, depth - 1);
                    if (key is string name) mapping[name] = value;
                }

                return mapping;
            default:
                return null;
        }
    }
}
