using System.Text;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests;

/// <summary>A host that writes down what a cell produces, in order.</summary>
internal sealed class RecordedOutput : ICellOutput
{
    private readonly List<string> _calls = [];
    private readonly StringBuilder _stdout = new();
    private readonly StringBuilder _stderr = new();

    /// <summary>The calls in order: <c>stdout</c>, <c>display</c>, <c>result</c> …; calls for the same stream in a row are one.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public string Stdout => _stdout.ToString();

    public string Stderr => _stderr.ToString();

    public List<MimeBundle> Displays { get; } = [];

    public List<MimeBundle> Updates { get; } = [];

    public List<MimeBundle> Results { get; } = [];

    public List<CellError> Errors { get; } = [];

    /// <summary>Completes when the text has been written to the standard output.</summary>
    public async Task WrittenAsync(string text, CancellationToken cancellationToken)
    {
        while (!Contains(_stdout, text)) await Task.Delay(5, cancellationToken);
    }

    /// <summary>Completes when the text has been written to the standard error.</summary>
    public async Task FailedAsync(string text, CancellationToken cancellationToken)
    {
        while (!Contains(_stderr, text)) await Task.Delay(5, cancellationToken);
    }

    public void Write(StreamName stream, string text)
    {
        var name = stream == StreamName.Stdout ? "stdout" : "stderr";
        lock (_stdout) (stream == StreamName.Stdout ? _stdout : _stderr).Append(text);
        if (_calls.Count == 0 || _calls[^1] != name) _calls.Add(name);
    }

    public void Display(MimeBundle data, string? displayId = null)
    {
        _calls.Add("display");
        Displays.Add(data);
    }

    public void UpdateDisplay(MimeBundle data, string displayId)
    {
        _calls.Add("update");
        Updates.Add(data);
    }

    public void Result(MimeBundle data, int executionCount)
    {
        _calls.Add("result");
        Results.Add(data);
    }

    public void Error(CellError error)
    {
        _calls.Add("error");
        Errors.Add(error);
    }

    public void Clear(bool wait) => _calls.Add("clear");

    private bool Contains(StringBuilder stream, string text)
    {
        lock (_stdout) return stream.ToString().Contains(text, StringComparison.Ordinal);
    }
}
