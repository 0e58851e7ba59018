"""The add-in of LibreOffice Calc: hands every call to the core, which runs in Node beside it (core.mjs, made from serve.ts)."""
import json
import os
import struct
import subprocess

import unohelper
from com.sun.star.lang import Locale, XLocalizable, XServiceInfo, XServiceName
from com.sun.star.uno import RuntimeException
from org.waterquota import XFunctions

FOLDER = os.path.dirname(__file__)
SERVICE = "org.waterquota.WQ"
SERVICES = (SERVICE, "com.sun.star.sheet.AddIn")

# Calc keeps an error in the lower half of a number that is none.
ERRORS = {"#VALUE!": 519, "#N/A": 32767, "#NUM!": 503, "#DIV/0!": 532, "#REF!": 524, "#NAME?": 525, "#NULL!": 521}


def sent(value):
    """A range comes as rows, a blank as an empty text, an argument left out as None."""
    if isinstance(value, tuple):
        return [[None if cell == "" else cell for cell in row] for row in value]
    return None if value == "" else value


def shown(cell):
    if isinstance(cell, dict):
        return struct.unpack("<d", struct.pack("<II", ERRORS.get(cell["error"], 519), 0x7FF80000))[0]
    if isinstance(cell, bool):
        return float(cell)
    return "" if cell is None else cell


class Functions(unohelper.Base, XFunctions, XServiceInfo, XServiceName, XLocalizable):
    core = None

    def __init__(self, context):
        self.locale = Locale("zh", "CN", "")

    def getServiceName(self):
        return SERVICE

    def getImplementationName(self):
        return SERVICE

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES

    def setLocale(self, locale):
        self.locale = locale

    def getLocale(self):
        return self.locale

    def calculate(self, id, given):
        if Functions.core is None or Functions.core.poll() is not None:
            Functions.core = self.start()
        Functions.core.stdin.write(json.dumps([id, [sent(value) for value in given]]) + "\n")
        Functions.core.stdin.flush()
        rows = json.loads(Functions.core.stdout.readline())
        return tuple(tuple(shown(cell) for cell in row) for row in rows)

    def start(self):
        try:
            return subprocess.Popen(
                [os.environ.get("WQ_NODE", "node"), os.path.join(FOLDER, "core.mjs")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
        except OSError as error:
            raise RuntimeException("WQ: Node 20 or later is needed / 需要 Node 20 或更新版本: %s" % error, self)


def method(id):
    return lambda self, *given: self.calculate(id, given)


with open(os.path.join(FOLDER, "functions.json"), encoding="utf-8") as file:
    for function in json.load(file):
        setattr(Functions, function.lower(), method(function))

g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Functions, SERVICE, SERVICES)
