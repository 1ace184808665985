using System.CommandLine;
using Solvent.Runner;

namespace Solvent.Commands.Notebooks;

/// <summary>The options that give parameters of a notebook their values.</summary>
internal sealed class ParameterOptions
{
    private readonly Option<string[]> _params = new("--param", "-p") { Description = "A parameter of the notebook and its value.", HelpName = "name=value" };
    private readonly Option<string[]> _files = new("--params") { Description = "A JSON or YAML file with parameters; --param has the last word.", HelpName = "file", CompletionSources = { WordSources.Files } };

    public void AddTo(Command command)
    {
        command.Add(_params);
        command.Add(_files);
    }

    /// <summary>The values, those of files first; <see langword="null"/> when none are given.</summary>
    /// <exception cref="SolventException"><c>parameter-invalid</c>, <c>parameter-file-invalid</c>, <c>file-not-found</c>.</exception>
    public IReadOnlyList<GivenParameter>? Read(ParseResult arguments, CommandHost host)
    {
        var files = arguments.GetValue(_files) ?? [];
        var words = arguments.GetValue(_params) ?? [];
        if (files.Length == 0 && words.Length == 0) return null;
        return [.. files.SelectMany(file => ParameterFile.Read(host.FullPath(file))), .. words.Select(GivenParameter.Parse)];
    }
}
