namespace Solvent.Notebooks.Tests.Ipynb;

public sealed class LosslessIpynbTests
{
    private const string OneCell =
        """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "a1",
           "metadata": {},
           "outputs": [],
           "source": [
            "var x = 1;\n",
            "x"
           ]
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Theory]
    [InlineData("""{"cells":[],"nbformat":4,"nbformat_minor":5}""")]
    [InlineData("""{ "cells" : [ ] , "nbformat" : 4 }""")]
    [InlineData("\uFEFF{\"cells\":[],\"nbformat\":4}\n")]
    [InlineData("{\r\n\t\"nbformat\": 4,\r\n\t\"cells\": [\r\n\t]\r\n}\r\n\r\n")]
    [InlineData("""{"cells":[],"metadata":{"pi":3.140,"big":1E+400,"nan":NaN,"b":1.0,"b":2},"nbformat":4}""")]
    [InlineData("""{"cells":[{"cell_type":"raw","source":"\u00e9 é \/ \ud83d\ude00 😀","metadata":{"new":{"a":[1, 2,3]}}}],"nbformat":4}""")]
    public void An_unchanged_document_is_written_as_it_was_read(string text)
        => Assert.Equal(text, NotebookDocument.Parse(text, NotebookFormat.Ipynb).ToText());

    [Fact]
    public void A_changed_source_changes_the_lines_of_that_source_alone()
    {
        var document = NotebookDocument.Parse(OneCell, NotebookFormat.Ipynb);

        document.Cells[0].Source = "var x = 2;\nx";

        Assert.Equal(OneCell.Replace("var x = 1;", "var x = 2;", StringComparison.Ordinal), document.ToText());
    }

    [Fact]
    public void Outputs_are_written_as_nbformat_wants_them()
    {
        var document = NotebookDocument.Parse(OneCell, NotebookFormat.Ipynb);

        document.Cells[0].ExecutionCount = 3;
        document.Cells[0].SetOutputs(
        [
            new StreamOutput("stdout", "one\ntwo"),
            new ExecuteResultOutput(3, MimeBundle.FromText("1").With("application/json", """{"a": [1.0, null]}""")),
        ]);

        var expected = OneCell
            .Replace("\"execution_count\": null", "\"execution_count\": 3", StringComparison.Ordinal)
            .Replace(
                "[],\n   \"source\"",
                """
                [
                    {
                     "name": "stdout",
                     "output_type": "stream",
                     "text": [
                      "one\n",
                      "two"
                     ]
                    },
                    {
                     "data": {
                      "text/plain": [
                       "1"
                      ],
                      "application/json": {
                       "a": [
                        1.0,
                        null
                       ]
                      }
                     },
                     "execution_count": 3,
                     "metadata": {},
                     "output_type": "execute_result"
                    }
                   ],
                   "source"
                """,
                StringComparison.Ordinal);
        Assert.Equal(expected, document.ToText());
    }

    [Fact]
    public void Timing_is_written_with_the_names_and_times_of_nbclient()
    {
        var document = NotebookDocument.Parse(OneCell, NotebookFormat.Ipynb);

        document.Cells[0].SetTiming(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(1.5));

        var expected = OneCell.Replace(
            "\"metadata\": {},\n   \"outputs\"",
            """
            "metadata": {
                "execution": {
                 "iopub.execute_input": "1970-01-01T00:00:00.000000Z",
                 "iopub.status.busy": "1970-01-01T00:00:00.000000Z",
                 "iopub.status.idle": "1970-01-01T00:00:01.500000Z",
                 "shell.execute_reply": "1970-01-01T00:00:01.500000Z"
                }
               },
               "outputs"
            """,
            StringComparison.Ordinal);
        Assert.Equal(expected, document.ToText());
    }
}
