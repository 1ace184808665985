using Solvent.Kernel.Execution;

namespace Solvent.Kernel.Streams;

/// <summary>
/// The console input of one cell. A line is asked for when it is needed, and what is left of it serves the next read. The prompt is what
/// the cell has written before.
/// </summary>
internal sealed class CellReader(CellScope scope) : TextReader
{
    private string _text = "";
    private int _position;

    public override int Peek()
    {
        Fill();
        return _text[_position];
    }

    public override int Read()
    {
        Fill();
        return _text[_position++];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (count == 0) return 0;
        Fill();
        var length = Math.Min(count, _text.Length - _position);
        _text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }

    public override string ReadLine()
    {
        Fill();
        // Each text ends with a line break.
        var end = _text.IndexOf('\n', _position);
        var line = _text[_position..end];
        _position = end + 1;
        return line;
    }

    /// <summary>Asks until an empty answer: the person in front of a notebook has no other way to say that this is all.</summary>
    public override string ReadToEnd()
    {
        var all = new System.Text.StringBuilder(_text[_position..]);
        while (true)
        {
            _position = _text.Length;
            Fill();
            if (_text == "\n") break;
            all.Append(_text);
        }

        _position = _text.Length;
        return all.ToString();
    }

    private void Fill()
    {
        if (_position < _text.Length) return;
        _text = scope.AskAsync("", isPassword: false).GetAwaiter().GetResult().ReplaceLineEndings("\n") + "\n";
        _position = 0;
    }
}
